import './button.css'
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { Icon, type IconName } from '#design/icon/icon.tsx'

/** `primary` once a page: the act the page is for. `danger` for what cannot be undone. `quiet` inside tables and bars. */
export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger'

interface Look {
  readonly kind?: ButtonKind | undefined
  readonly icon?: IconName | undefined
  /** Only the icon is seen; the children are its name for screen readers and on hover. */
  readonly iconOnly?: boolean | undefined
  readonly children: ComponentChildren
}

export interface ButtonProps extends Look {
  readonly type?: 'button' | 'submit' | undefined
  readonly onClick?: ((event: MouseEvent) => void) | undefined
  /** The act is under way: the button keeps its place and takes no second click. */
  readonly busy?: boolean | undefined
  /** Why the act is not possible now, in words. The button stays readable and reachable, and the reason stands beside it. */
  readonly impossible?: string | undefined
  readonly expanded?: boolean | undefined
  readonly pressed?: boolean | undefined
  readonly controls?: string | undefined
}

/** A button that says what it does. */
export function Button(props: ButtonProps) {
  const { kind = 'secondary', type = 'button', busy = false, impossible, onClick } = props
  const reason = useId()
  const off = busy || impossible !== undefined
  const button = (
    <button
      type={off ? 'button' : type}
      class={classOf(kind, props)}
      aria-disabled={off || undefined}
      aria-busy={busy || undefined}
      aria-expanded={props.expanded}
      aria-pressed={props.pressed}
      aria-controls={props.controls}
      aria-describedby={impossible === undefined ? undefined : reason}
      title={props.iconOnly && typeof props.children === 'string' ? props.children : undefined}
      onClick={off ? undefined : onClick}
    >
      <Inside {...props} />
    </button>
  )
  if (impossible === undefined) return button
  return (
    <span class="button-impossible">
      {button}
      <span id={reason} class="button-reason">
        {impossible}
      </span>
    </span>
  )
}

/** A link that looks like a button: it goes somewhere, it changes nothing. */
export function LinkButton({
  href,
  download,
  ...look
}: Look & { readonly href: string; readonly download?: string | undefined }) {
  return (
    <a
      href={href}
      download={download}
      class={classOf(look.kind ?? 'secondary', look)}
      title={look.iconOnly && typeof look.children === 'string' ? look.children : undefined}
    >
      <Inside {...look} />
    </a>
  )
}

const classOf = (kind: ButtonKind, { iconOnly }: Pick<Look, 'iconOnly'>) =>
  `button button-${kind}${iconOnly ? ' button-icon-only' : ''}`

function Inside({ icon, iconOnly, children }: Look) {
  return (
    <>
      {icon && <Icon name={icon} />}
      <span class={iconOnly ? 'unseen' : 'button-label'}>{children}</span>
    </>
  )
}
