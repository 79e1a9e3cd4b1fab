import { useState } from 'preact/hooks'
import { useSession } from '#apps/web/session.tsx'
import { Button, LinkButton } from '#design/button/button.tsx'
import { Menu } from '#design/menu/menu.tsx'
import { TextInput } from '#design/text-input/text-input.tsx'
import { useWords } from '#design/words/words.tsx'
import { useSavedViews } from './saved-views.ts'

/** The person's saved views of the list, and a way to save the present one. */
export function ViewsMenu({ address }: { address: string }) {
  const { t } = useWords()
  const { user } = useSession()
  const { views, save, remove } = useSavedViews(user.id)
  const [name, setName] = useState('')
  return (
    <Menu icon="template" label={t('titles.page.queue.views')}>
      {views.map((view) => (
        <div key={view.name} class="list-view">
          <LinkButton kind="quiet" href={view.address}>
            <bdi>{view.name}</bdi>
          </LinkButton>
          <Button kind="quiet" icon="remove" iconOnly onClick={() => remove(view.name)}>
            {t('titles.page.queue.view-remove', { name: view.name })}
          </Button>
        </div>
      ))}
      <form
        class="list-menu-part"
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() === '') return
          save({ name: name.trim(), address })
          setName('')
        }}
      >
        <TextInput
          name="/view"
          label={t('titles.page.queue.view-name')}
          maxLength={60}
          value={name}
          onChange={setName}
        />
        <Button type="submit" icon="plus">
          {t('titles.page.queue.view-save')}
        </Button>
      </form>
    </Menu>
  )
}
