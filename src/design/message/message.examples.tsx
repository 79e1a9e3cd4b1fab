import { Banner } from '#design/banner/banner.tsx'
import { ErrorSummary } from '#design/error-summary/error-summary.tsx'
import { useSamples } from '#design/samples.ts'
import { Message } from './message.tsx'

export function MessageExamples() {
  const say = useSamples()
  return (
    <>
      <Banner kind="warning">{say('bankDown')}</Banner>
      <Message kind="success" title={say('savedTitle')}>
        <p>{say('savedText')}</p>
      </Message>
      <Message kind="info">
        <p>{say('nothingHint')}</p>
      </Message>
      <Message kind="warning" title={say('late')}>
        <p>{say('bankDown')}</p>
      </Message>
      <ErrorSummary
        errors={[
          { name: '/contract/number', text: say('contractError') },
          { name: '/lines/1/quantity', text: say('quantityError') },
        ]}
      />
    </>
  )
}
