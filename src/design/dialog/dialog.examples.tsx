import { useState } from 'preact/hooks'
import { Button } from '#design/button/button.tsx'
import { Menu } from '#design/menu/menu.tsx'
import { useSamples } from '#design/samples.ts'
import { TextArea } from '#design/text-area/text-area.tsx'
import { useToast } from '#design/toast/toast.tsx'
import { Dialog } from './dialog.tsx'

export function DialogExamples() {
  const say = useSamples()
  const toast = useToast()
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  return (
    <div class="examples-row">
      <Button onClick={() => setOpen(true)}>{say('why')}</Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={say('why')}
        onSubmit={() => setOpen(false)}
        acts={
          <Button kind="primary" type="submit">
            {say('save')}
          </Button>
        }
      >
        <TextArea name="/dialog/reason" label={say('reason')} value={reason} onChange={setReason} />
      </Dialog>
      <Button kind="quiet" onClick={() => toast({ kind: 'success', text: say('savedTitle') })}>
        {say('savedTitle')}
      </Button>
      <Menu label={say('titles')}>
        <Button kind="quiet" icon="copy">
          {say('duplicate')}
        </Button>
        <Button kind="quiet" icon="print">
          {say('print')}
        </Button>
      </Menu>
    </div>
  )
}
