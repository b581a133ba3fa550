import { Notice } from '~/ui/notice'
import { Button } from '~/ui/button'
import { Ago } from '~/workspace/shell/clock'

/** What this browser kept is on the page again, and can be thrown away. */
export function RestoredNotice({ at, onDiscard }: { at: string; onDiscard: () => void }) {
  return (
    <Notice role="status" title="What you typed here last time is back.">
      <p>
        It was not saved when you left, <Ago at={at} />: this browser had kept it. It is saved with the next thing that you write, or when you press Save.
      </p>
      <div className="actions mt-2">
        <Button type="button" onClick={onDiscard}>
          Throw it away
        </Button>
      </div>
    </Notice>
  )
}
