import { Form } from '@remix-run/react'
import { Button } from '~/ui/button'
import { TextField } from '~/ui/field'
import { Door } from './door'

type SignInPageProps = { to: string; email: string; problem: string | null }

/** The first step: who it is. Members and strangers read the same. */
export function SignInPage({ to, email, problem }: SignInPageProps) {
  return (
    <Door title="Sign in">
      <p className="mt-3 mb-6 font-serif text-[1.1rem]">
        Here a signed deal becomes a good start: what was promised is written down, the buyer confirms it line by line, and what is off
        reaches whoever can put it right.
      </p>
      <Form method="post" action="/sign-in" className="form" noValidate>
        <input type="hidden" name="to" value={to} />
        <TextField
          id="email"
          name="email"
          type="email"
          autoComplete="email"
          autoCapitalize="none"
          spellCheck={false}
          label="Your work mail address"
          hint="We mail you a six-digit code. There is no password."
          defaultValue={email}
          errors={problem ? [problem] : undefined}
          required
        />
        <Button tone="primary">Mail me a code</Button>
      </Form>
    </Door>
  )
}
