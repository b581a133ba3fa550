import { Form, Link } from '@remix-run/react'
import { Button } from '~/ui/button'
import { TextField } from '~/ui/field'
import { Door } from './door'

type CodePageProps = { email: string; to: string; problem: string | null }

/** The second step: the code from the mail. */
export function CodePage({ email, to, problem }: CodePageProps) {
  return (
    <Door title="Look into your mail">
      <p className="mt-3 mb-6">
        If <bdi className="font-semibold">{email}</bdi> belongs to a member, a code is on its way. It works once, for a few minutes.
      </p>
      <Form method="post" className="form" noValidate>
        <TextField
          id="code"
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={40}
          label="Six-digit code"
          errors={problem ? [problem] : undefined}
          required
        />
        <Button tone="primary">Sign in</Button>
      </Form>
      <Form method="post" action="/sign-in" className="mt-6 flex flex-wrap gap-x-5 gap-y-2 text-[0.93rem]">
        <input type="hidden" name="email" value={email} />
        <input type="hidden" name="to" value={to} />
        <button className="text-link">Mail me another code</button>
        <Link className="text-link" to={`/sign-in?to=${encodeURIComponent(to)}`}>
          Use another address
        </Link>
      </Form>
    </Door>
  )
}
