import { fileURLToPath } from 'node:url'
import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { transform } from 'esbuild'
import { defineConfig, type Plugin } from 'vite'
import { z } from 'zod'
import remixOptions from './remix.config.js'

/**
 * The buyer's page carries the text of its script: as short as it can be said. It is put in place as a text,
 * since later steps of the build would write a function out again, for older browsers.
 */
const shortenPortalScript: Plugin = {
  name: 'shorten-portal-script',
  apply: 'build',
  enforce: 'pre',
  async transform(source, id) {
    if (!id.endsWith('/app/portal/portal-script.ts')) return null
    const { code } = await transform(source, { loader: 'ts', minify: true, target: 'es2022' })
    const { portalScript } = moduleSchema.parse(await import(`data:text/javascript,${encodeURIComponent(code)}`))
    return { code: `export const portalScript = ${JSON.stringify(portalScript)}`, map: null }
  },
}

const moduleSchema = z.object({ portalScript: z.string() })

export default defineConfig({
  plugins: [tailwindcss(), shortenPortalScript, remix(remixOptions)],
  resolve: { alias: { '~': fileURLToPath(new URL('app', import.meta.url)) } },
  // A data URL for a small file would need an exception in the content security policy.
  build: { assetsInlineLimit: 0 },
})
