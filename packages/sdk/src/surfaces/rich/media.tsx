import type { Media } from '@milepost/contract'
import { findSafeAddress } from '../address.ts'
import { type Reader, read } from '../text.ts'

/** A picture, or a film that starts when it is asked to. With both measures known nothing moves while it loads. */
export function MediaView({ media, reader }: { media: Media | undefined; reader: Reader }) {
  const src = media && findSafeAddress(media.src)
  if (!src) return null
  const { width, height } = media
  const alt = read(reader, media.alt)
  if (media.kind === 'image') return <img class="media" src={src} alt={alt} width={width} height={height} decoding="async" />
  const captions = media.captions && findSafeAddress(media.captions)
  return (
    <video
      class="media"
      src={src}
      aria-label={alt}
      poster={media.poster && findSafeAddress(media.poster)}
      width={width}
      height={height}
      preload="metadata"
      controls
      muted
      playsInline
      crossOrigin={captions ? 'anonymous' : undefined}
    >
      {captions && <track kind="captions" src={captions} srclang={reader.locale} default />}
    </video>
  )
}
