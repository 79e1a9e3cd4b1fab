import { useState } from 'preact/hooks'
import { Icon } from '#design/icon/icon.tsx'
import { useWords } from '#design/words/words.tsx'

/** Longest side of a picture that is looked at: more only takes longer. */
const mostPixels = 1200

/** Reads the code in a picture the camera takes. It needs no network: the picture never leaves the device. */
export function ScanButton({ onRead }: { onRead: (text: string | undefined) => void }) {
  const { t } = useWords()
  const [busy, setBusy] = useState(false)
  return (
    <label class="button button-secondary gate-scan" aria-busy={busy || undefined}>
      <Icon name="search" />
      <span class="button-label">{t('gates.act.scan')}</span>
      <input
        type="file"
        accept="image/*"
        capture="environment"
        onChange={async ({ currentTarget }) => {
          const [picture] = currentTarget.files ?? []
          currentTarget.value = ''
          if (!picture) return
          setBusy(true)
          onRead(await codeIn(picture).catch(() => undefined))
          setBusy(false)
        }}
      />
    </label>
  )
}

/** The text of the code in a picture; throws when there is none. */
async function codeIn(picture: Blob): Promise<string> {
  const { default: decodeQR } = await import('qr/decode.js')
  const bitmap = await createImageBitmap(picture)
  const scale = Math.min(1, mostPixels / Math.max(bitmap.width, bitmap.height))
  const width = Math.round(bitmap.width * scale)
  const height = Math.round(bitmap.height * scale)
  const canvas = Object.assign(document.createElement('canvas'), { width, height })
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  context.drawImage(bitmap, 0, 0, width, height)
  return decodeQR(context.getImageData(0, 0, width, height))
}
