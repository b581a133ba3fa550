import { Form } from '@remix-run/react'
import { Button } from '~/ui/button'
import type { WaitingView } from './import-view'
import { PassingNotice } from '~/workspace/form/passing-notice'

/** All that was chosen about an upload, to be sent again as it was. The page that asks for it cannot be read just now. */
export function WaitingForm({ view: { passing, kept } }: { view: WaitingView }) {
  const { act, ...chosen } = kept
  return (
    <>
      <h1>Not sent yet</h1>
      <Form method="post" reloadDocument className="form mt-6">
        {Object.entries(chosen).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <PassingNotice passing={passing} undone="Nothing was imported" />
        <p>All that you chose for this import goes with this page.</p>
        <div className="actions">
          <Button tone="primary" name="act" value={act === 'import' ? 'import' : 'read'}>
            Send it again
          </Button>
        </div>
      </Form>
    </>
  )
}
