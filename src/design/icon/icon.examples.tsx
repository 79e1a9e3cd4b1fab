import { Icon, type IconName } from '#design/icon/icon.tsx'
import { strokes } from './strokes.ts'

export function IconExamples() {
  return (
    <div class="examples-row">
      {(Object.keys(strokes) as IconName[]).map((name) => (
        <span key={name} class="examples-icon">
          <Icon name={name} />
          <bdi>{name}</bdi>
        </span>
      ))}
    </div>
  )
}
