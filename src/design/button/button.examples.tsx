import { Button, LinkButton } from '#design/button/button.tsx'
import { useSamples } from '#design/samples.ts'

export function ButtonExamples() {
  const say = useSamples()
  return (
    <div class="examples-row">
      <Button kind="primary">{say('sign')}</Button>
      <Button icon="edit">{say('save')}</Button>
      <Button kind="quiet" icon="copy">
        {say('duplicate')}
      </Button>
      <Button kind="danger" icon="remove">
        {say('cancel')}
      </Button>
      <Button busy>{say('save')}</Button>
      <LinkButton href="/design" icon="forward">
        {say('open')}
      </LinkButton>
      <Button kind="quiet" icon="print" iconOnly>
        {say('print')}
      </Button>
      <Button kind="danger" impossible={say('impossible')}>
        {say('cancel')}
      </Button>
    </div>
  )
}
