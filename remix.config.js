/** @type {import('@remix-run/dev').VitePluginConfig} */
export default {
  appDirectory: 'app',
  buildDirectory: 'build',
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_routeConfig: true,
    v3_singleFetch: true,
    // A page that asks for its routes while the network is away is replaced by an error, and what was typed with it.
    v3_lazyRouteDiscovery: false,
    // Without it the first hot reload of a session fails.
    unstable_optimizeDeps: true,
  },
}
