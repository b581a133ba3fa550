import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { z } from 'zod'

const root = path.resolve(import.meta.dirname, '../..')

const accessSchema = z.object({
  SUPABASE_URL: z.string(),
  SUPABASE_PUBLISHABLE_KEY: z.string(),
  SUPABASE_SECRET_KEY: z.string(),
  LINK_SECRET: z.string(),
  SESSION_SECRET: z.string(),
  DATABASE_URL: z.string(),
})

/** What tests know of the running product: where it answers, and the way past it into its database. */
export type Stack = z.infer<typeof accessSchema> & { PUBLIC_URL: string }

export type RunningStack = { stack: Stack; app: ChildProcess; stop(): Promise<void> }

/** Resolves with all that was printed once `isReady` finds what it waits for; rejects when the process ends before. */
function waitFor(child: ChildProcess, isReady: (printed: string) => boolean): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = ''
    const listen = (chunk: Buffer) => {
      printed += chunk.toString()
      if (isReady(printed)) resolve(printed)
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${printed}`)))
  })
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve()
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.kill('SIGTERM')
  return ended
}

const run = (file: string, parameters: string[], environment: Record<string, string>) =>
  spawn(process.execPath, [...parameters, file], {
    cwd: root,
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', NODE_ENV: 'production', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })

/**
 * Starts the product as production runs it: the embedded backend in a process of its own, on an empty data folder
 * with the demo in it, and the built app pointed at it by its settings, or at what `between` puts in between.
 */
export async function startStack(
  port: number,
  options: { demo?: boolean; between?: (supabaseUrl: string) => Promise<string>; appFlags?: string[] } = {},
): Promise<RunningStack> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'kickoff-stack-'))
  const publicUrl = `http://localhost:${port}`
  const common = { PUBLIC_URL: publicUrl, DATA_DIR: dataDir, DEMO: options.demo === false ? 'off' : 'on' }
  const backend = run('supabase/local/serve.ts', ['--import', 'tsx'], { ...common, BACKEND_PORT: String(port + 1) })
  const printed = await waitFor(backend, (text) => /DATABASE_URL=\S+\s/.test(text))
  const settings = [...printed.matchAll(/^([A-Z_]+)=(\S+)$/gm)].map((match) => [match[1], match[2]])
  const access = accessSchema.parse(Object.fromEntries(settings))
  const { DATABASE_URL: _kept, ...forApp } = access
  const supabaseUrl = (await options.between?.(access.SUPABASE_URL)) ?? access.SUPABASE_URL
  const app = run('scripts/start.mjs', options.appFlags ?? [], {
    ...common,
    ...forApp,
    SUPABASE_URL: supabaseUrl,
    PORT: String(port),
    HOST: '127.0.0.1',
    TRUST_PROXY: 'on',
  })
  await waitFor(app, (text) => text.includes('is ready'))
  return {
    stack: { ...access, PUBLIC_URL: publicUrl },
    app,
    stop: async () => {
      await end(app)
      await end(backend)
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
