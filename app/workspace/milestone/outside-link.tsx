import { isWebAddress } from '~/domain/web-address'

/** An address that somebody typed: to be read before it is followed, and followed without telling where from. Anything but http and https stays text. */
export function OutsideLink({ address }: { address: string }) {
  return (
    <p className="text-[0.9rem] wrap-anywhere">
      <bdi>{address}</bdi>{' '}
      {isWebAddress(address) ? (
        <a className="text-link whitespace-nowrap" href={address} target="_blank" rel="noopener noreferrer nofollow ugc">
          Open in a new tab<span className="sr-only">: {address}</span>
        </a>
      ) : null}
    </p>
  )
}
