import { organisationKinds } from '#domains/parties/party.ts'
import { readAuthorisationTable } from '#platform/auth/authorisation-table.ts'

/**
 * Who may call which route. Reviewed line by line; the server turns away by it, the tests try every cell.
 * The meaning of the cells is told in `authorisation-table.ts`.
 */
export const authorisation = readAuthorisationTable(
  ['anonymous', ...organisationKinds],
  `
route                             anonymous  everyone

session.read                      yes        yes
session.open                      yes        yes
session.close                     yes        yes
session.token                     yes        yes
account.preferences               -          yes
demonstration.roles               yes        yes
demonstration.signIn              yes        yes
demonstration.reset               yes        yes
demonstration.tour                yes        yes
demonstration.beginTour           yes        yes
status.read                       yes        yes
api.description                   yes        yes
titles.law                        yes        yes
titles.verify                     yes        yes
ports.law                         yes        yes
reference.hs                      yes        yes
reference.lists                   yes        yes
reference.locations               yes        yes
reference.packages                yes        yes
reference.dangerousGoods          yes        yes
reference.containerTypes          yes        yes
reference.terminals               yes        yes
reference.carriers                yes        yes
reference.shippingLists           yes        yes
log.head                          yes        yes
log.keys                          yes        yes
log.consistency                   yes        yes
live.stream                       -          yes
notices.list                      -          yes
notices.count                     -          yes
notices.read                      -          yes
mailbox.list                      -          yes
organisations.list                -          yes
colleagues.list                   -          yes
webhooks.events                   -          yes
webhooks.list                     -          yes
webhooks.subscribe                -          yes
webhooks.read                     -          own
webhooks.deliveries               -          own
webhooks.change                   -          own
webhooks.pause                    -          own
webhooks.resume                   -          own
webhooks.rotateSecret             -          own
webhooks.ping                     -          own
webhooks.sendAgain                -          own
webhooks.remove                   -          own

route                             trader  customs-agent  bank  department  ministry  customs  exchange-office  operator

mandates.list                     yes     yes            -     -           -         -        -                -
mandates.propose                  yes     -              -     -           -         -        -                -
mandates.accept                   -       own            -     -           -         -        -                -
mandates.decline                  -       own            -     -           -         -        -                -
mandates.revoke                   own     own            -     -           -         -        -                -
partner.messages                  -       -              yes   -           -         -        -                -
partner.send                      -       -              yes   -           -         -        -                -
titles.list                       yes     yes            yes   yes         yes       yes      yes              -
titles.counts                     yes     yes            yes   yes         yes       yes      yes              -
titles.read                       own     own+mandated   own   own         own       own      own              -
titles.history                    own     own+mandated   own   own         own       own      own              -
titles.start                      own     own+mandated   -     -           -         -        -                -
titles.startFromInvoice           own     own+mandated   -     -           -         -        -                -
invoices.read                     yes     yes            -     -           -         -        -                -
titles.saveDraft                  own     own+mandated   -     -           -         -        -                -
titles.discardDraft               own     own+mandated   -     -           -         -        -                -
titles.sign                       own     own+mandated   -     -           -         -        -                -
titles.resend                     own     own+mandated   -     -           -         -        -                -
titles.attachDocument             own     own+mandated   own   own         own       own      own              -
titles.readDocument               own     own+mandated   own   own         own       own      own              -
titles.removeDocument             own     own+mandated   -     -           -         -        -                -
titles.answerPreDomiciliation     -       -              own   -           -         -        -                -
titles.giveOpinion                -       -              -     own         -         -        -                -
titles.decide                     -       -              -     -           own       -        -                -
titles.answerDomiciliation        -       -              own   -           -         -        -                -
titles.impute                     -       -              -     -           -         own      -                -
titles.reverseImputation          -       -              -     -           -         own      -                -
titles.settle                     -       -              own   -           -         -        -                -
titles.reverseSettlement          -       -              own   -           -         -        -                -
titles.clear                      -       -              own   -           -         -        -                -
titles.requestModification        own     own+mandated   -     -           -         -        -                -
titles.requestExtension           own     own+mandated   -     -           -         -        -                -
titles.requestCancellation        own     own+mandated   -     -           -         -        -                -
titles.requestChangeOfBank        own     own+mandated   -     -           -         -        -                -
titles.withdrawChange             own     own+mandated   -     -           -         -        -                -
titles.answerChange               -       -              own   -           own       -        -                -
titles.claim                      -       -              own   own         own       own      own              -
titles.release                    -       -              own   own         own       own      own              -
titles.handOver                   -       -              own   own         own       own      own              -
titles.confirmProposal            -       -              own   own         own       own      own              -
titles.discardProposal            -       -              own   own         own       own      own              -
titles.ask                        -       -              own   own         own       own      own              -
titles.answer                     own     own+mandated   -     -           -         -        -                -
titles.fileSpecialRequest         own     own+mandated   own   -           -         -        -                -
titles.decideSpecialRequest       -       -              -     -           -         -        own              -
titles.receipt                    own     own+mandated   own   own         own       own      own              -
titles.evidence                   own     own+mandated   own   own         own       own      own              -
titles.print                      own     own+mandated   own   own         own       own      own              -
titles.clearings                  -       -              own   -           -         -        yes              -
templates.list                    yes     yes            -     -           -         -        -                -
templates.save                    own     own+mandated   -     -           -         -        -                -
templates.delete                  own     own+mandated   -     -           -         -        -                -

route                             trader  customs-agent  department  customs  port-authority  terminal  shipping-agent  forwarder  warehouse

lots.list                         yes     yes            yes         yes      yes             yes       yes             yes        yes
lots.counts                       yes     yes            yes         yes      yes             yes       yes             yes        yes
lots.find                         yes     yes            yes         yes      yes             yes       yes             yes        yes
lots.release                      yes     yes            yes         yes      yes             yes       yes             yes        yes
lots.read                         own     own+mandated   own         own      own             own       own             own        own
lots.history                      own     own+mandated   own         own      own             own       own             own        own
lots.putBlock                     -       -              own         own      own             own       own             own        own
lots.liftBlock                    -       -              own         own      own             own       own             own        own
lots.confirmLift                  -       -              own         own      own             own       own             own        own
lots.discardLift                  -       -              own         own      own             own       own             own        own
lots.putBackBlock                 -       -              own         own      own             own       own             own        own
lots.issueOrder                   own     own+mandated   -           -        -               -         own             own        own
lots.issueOrders                  -       -              -           -        -               -         yes             yes        -
lots.orderTemplate                -       -              -           -        -               -         yes             yes        -
lots.replaceOrder                 own     own+mandated   -           -        -               -         own             own        own
lots.blockOrder                   own     own+mandated   -           -        -               -         own             own        own
lots.unblockOrder                 own     own+mandated   -           -        -               -         own             own        own
lots.cancelOrder                  own     own+mandated   -           -        -               -         own             own        own
lots.confirmFreight               own     own+mandated   -           -        -               -         own             own        own
lots.land                         -       -              -           -        own             own       -               -          -
lots.requestRelease               own     own+mandated   -           -        -               -         -               own        own
lots.answerReleaseRequest         -       -              -           -        own             own       -               -          own
lots.requestDirectRemoval         own     own+mandated   -           -        -               -         -               own        own
lots.answerDirectRemoval          -       -              -           own      -               -         -               -          -
lots.settleUndertaking            -       -              -           own      -               -         -               -          -
lots.deliver                      -       -              -           -        own             own       -               -          own
lots.invoiceStorage               -       -              -           -        own             own       -               -          own
lots.addReference                 own     own+mandated   -           own      -               -         -               own        -
lots.removeReference              own     own+mandated   -           own      -               -         -               own        -
lots.disposeOf                    -       -              -           own      -               -         -               -          -

route                             trader  customs-agent  customs  terminal  haulier  shipping-agent  forwarder

slots.read                        yes     yes            yes      yes       yes      yes             yes
slots.setPlaces                   -       -              -        own       -        -               -
slots.closeHours                  -       -              -        own       -        -               -
slots.openHours                   -       -              -        own       -        -               -
appointments.list                 yes     yes            yes      yes       yes      yes             yes
appointments.read                 own     own+mandated   own      own       own      own             own
appointments.history              own     own+mandated   own      own       own      own             own
appointments.propose              yes     yes            -        -         -        yes             yes
appointments.accept               -       -              -        own       -        -               -
appointments.refuse               -       -              -        own       -        -               -
appointments.counterPropose       -       -              -        own       -        -               -
appointments.acceptCounter        own     own+mandated   -        -         -        own             own
appointments.nameHaulier          own     own+mandated   -        -         -        own             own
appointments.nameVehicle          -       -              -        -         own      -               -
appointments.cancel               own     own+mandated   -        -         -        own             own
appointments.enter                -       -              -        own       -        -               -
appointments.weigh                -       -              -        own       -        -               -
appointments.serve                -       -              -        own       -        -               -
appointments.issueVoucher         -       -              -        own       -        -               -
appointments.leave                -       -              -        own       -        -               -
exitVouchers.read                 own     own+mandated   own      own       own      own             own
exitVouchers.cancel               -       -              -        own       -        -               -
gate.revoked                      -       -              -        own       -        -               -
gateReadings.list                 -       -              own      own       -        -               -
gateReadings.record               -       -              -        own       -        -               -
weighings.record                  -       -              -        yes       -        -               -

route                             trader  customs-agent  customs  terminal  haulier  shipping-agent  forwarder  port-authority

announcedUnits.announce           yes     yes            -        -         -        yes             yes        -
announcedUnits.amend              own     own+mandated   -        -         -        own             own        -
announcedUnits.declareMass        own     own+mandated   -        -         -        own             own        -
announcedUnits.cancel             own     own+mandated   -        -         -        own             own        -
announcedUnits.accept             -       -              -        own       -        -               -          -
announcedUnits.refuse             -       -              -        own       -        -               -          -
announcedUnits.refuseMass         -       -              -        own       -        -               -          -
announcedUnits.list               yes     yes            yes      yes       yes      yes             yes        yes
announcedUnits.read               own     own+mandated   own      own       own      own             own        own
announcedUnits.history            own     own+mandated   own      own       own      own             own        own
verifiedMasses.send               yes     yes            -        -         -        yes             yes        -
gateMoves.list                    yes     yes            yes      yes       yes      yes             yes        yes
gateMoves.table                   yes     yes            yes      yes       yes      yes             yes        yes
gateMoves.read                    own     own+mandated   own      own       own      own             own        own

route                             shipping-agent  port-authority  terminal  nautical-services  customs  department  ministry

calls.list                        yes             yes             yes       yes                yes      yes         yes
calls.read                        own             own             own       own                own      own         own
calls.history                     own             own             own       own                own      own         own
calls.announce                    yes             -               -         -                  -        -           -
calls.updateNotice                own             -               -         -                  -        -           -
calls.cancel                      own             -               -         -                  -        -           -
calls.proposeAgent                own             -               -         -                  -        -           -
calls.takeOver                    own             -               -         -                  -        -           -
calls.requestBerth                own             -               -         -                  -        -           -
calls.sendFormality               own             -               -         -                  -        -           -
calls.replyToQuestion             own             -               -         -                  -        -           -
calls.orderService                own             -               -         -                  -        -           -
calls.cancelService               own             -               -         -                  -        -           -
calls.requestPermit               own             -               -         -                  -        -           -
calls.declareDues                 own             -               -         -                  -        -           -
calls.noticeDeparture             own             -               -         -                  -        -           -
calls.answerNotice                -               own             -         -                  -        -           -
calls.decideBerth                 -               own             -         -                  -        -           -
calls.recordMovement              -               own             -         -                  -        -           -
calls.answerPermit                -               own             -         -                  -        -           -
calls.settleDues                  -               own             -         -                  -        -           -
calls.clearToSail                 -               own             -         -                  -        -           -
calls.close                       -               own             -         -                  -        -           -
calls.reportTimes                 own             own             own       own                -        -           -
calls.answerFormality             -               own             -         -                  own      own         own
calls.answerService               -               -               -         own                -        -           -
calls.reportService               -               -               -         own                -        -           -
ships.register                    yes             yes             -         -                  -        -           -
ships.update                      yes             yes             -         -                  -        -           -
berths.publish                    -               yes             -         -                  -        -           -
bulletins.publish                 -               yes             -         -                  -        -           -
bulletins.withdraw                -               yes             -         -                  -        -           -
ships.list                        yes             yes             yes       yes                yes      yes         yes
ships.read                        yes             yes             yes       yes                yes      yes         yes
berths.plan                       yes             yes             yes       yes                yes      yes         yes
bulletins.list                    yes             yes             yes       yes                yes      yes         yes
forms.list                        yes             yes             yes       yes                yes      yes         yes
forms.template                    yes             yes             yes       yes                yes      yes         yes
forms.readSheet                   yes             -               -         -                  -        -           -

route                             shipping-agent  forwarder  customs  port-authority  terminal  department  ministry

manifests.list                    yes             yes        yes      yes             yes       yes         yes
manifests.punctuality             yes             yes        yes      yes             yes       yes         yes
manifests.punctualityTable        yes             yes        yes      yes             yes       yes         yes
manifests.read                    own             own        own      own             own       own         own
manifests.bills                   own             own        own      own             own       own         own
manifests.findings                own             own        own      own             own       own         own
manifests.history                 own             own        own      own             own       own         own
manifests.source                  own             own        own      own             own       own         own
manifests.riskFeed                -               -          yes      -               -         -           -
manifests.arrivalNotices          own             own        own      -               -         -           -
manifests.check                   yes             yes        -        -               -         -           -
manifests.lodge                   yes             yes        -        -               -         -           -
manifests.template                yes             yes        -        -               -         -           -
manifests.start                   yes             yes        -        -               -         -           -
manifests.saveDraft               own             own        -        -               -         -           -
manifests.lodgeDraft              own             own        -        -               -         -           -
manifests.attachPaper             own             own        -        -               -         -           -
manifests.readPaper               own             own        own      own             own       own         own
manifests.register                -               -          own      -               -         -           -
manifests.refuse                  -               -          own      -               -         -           -
manifests.cancel                  own             own        -        -               -         -           -
manifests.requestAmendment        own             own        -        -               -         -           -
manifests.changeConsignee         own             own        -        -               -         -           -
manifests.answerAmendment         -               -          own      -               -         -           -
manifests.withdrawAmendment       own             own        -        -               -         -           -
manifests.recordArrival           -               -          own      own             -         -           -
manifests.sendUnitList            own             own        -        -               -         -           -
manifests.sendUnitListFile        own             own        -        -               -         -           -
manifests.unitList                own             own        own      own             own       -           -
manifests.unitListMessage         own             own        own      own             own       -           -
manifests.sendStowagePlan         own             own        -        -               -         -           -
manifests.stowage                 own             own        own      own             own       -           -
manifests.answerUnitList          -               -          -        -               own       -           -
manifests.tally                   -               -          -        -               own       -           -
manifests.closeDischarge          -               -          -        -               own       -           -
manifests.justifyDifference       own             own        -        -               -         -           -
manifests.settleDifference        -               -          own      -               -         -           -
manifests.clear                   -               -          own      -               -         -           -

route                             warehouse  customs  terminal  port-authority  trader  customs-agent  forwarder

transits.list                     yes        yes      yes       yes             -       -              -
transits.read                     own        own      own       own             -       -              -
transits.history                  own        own      own       own             -       -              -
transits.start                    yes        -        -         -               -       -              -
transits.amend                    own        -        -         -               -       -              -
transits.send                     own        -        -         -               -       -              -
transits.cancel                   own        own      -         -               -       -              -
transits.accept                   -          own      -         -               -       -              -
transits.reject                   -          own      -         -               -       -              -
transits.checkSeals               -          own      -         -               -       -              -
transits.settleFinding            -          own      -         -               -       -              -
transits.depart                   -          own      -         -               -       -              -
transits.reportArrival            own        -        own       own             -       -              -
transits.authoriseEntry           -          own      -         -               -       -              -
transits.refuseEntry              -          own      -         -               -       -              -
transits.draftStrip               own        -        -         -               -       -              -
transits.sendStrip                own        -        -         -               -       -              -
transits.returnStrip              -          own      -         -               -       -              -
transits.acceptStrip              -          own      -         -               -       -              -
stock.list                        yes        yes      -         -               yes     yes            yes
stock.read                        own        own      -         -               own     own+mandated   own
stock.history                     own        own      -         -               own     own+mandated   own
`,
)
