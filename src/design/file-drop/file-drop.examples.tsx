import { useState } from 'preact/hooks'
import { useSamples } from '#design/samples.ts'
import { type DroppedFile, FileDrop } from './file-drop.tsx'

export function FileDropExamples() {
  const say = useSamples()
  const [files, setFiles] = useState<readonly DroppedFile[]>([
    { id: '1', name: 'contrat-CT-2026-118.pdf', size: 482_113, state: 'sent' },
    { id: '2', name: 'facture-F-2291.pdf', size: 1_204_882, state: 'sending', sent: 0.4 },
    { id: '3', name: 'photo.heic', size: 22_400_000, state: 'failed' },
  ])
  return (
    <FileDrop
      name="/documents"
      label={say('documents')}
      files={files}
      onFiles={(added) =>
        setFiles([
          ...files,
          ...added.map(({ name, size }) => ({ id: crypto.randomUUID(), name, size, state: 'sent' as const })),
        ])
      }
      onRemove={(id) => setFiles(files.filter((file) => file.id !== id))}
    />
  )
}
