import { readdirSync } from 'node:fs'
import path from 'node:path'
import express, { Router, type Request, type RequestHandler, type Response } from 'express'

const encodings = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const
const year = 365 * 24 * 60 * 60 * 1000
const hour = 60 * 60 * 1000

/** The built files. Those with a hash in their name never change; all were compressed when they were built. */
export function staticFiles(folder: string): Router {
  const router = Router()
  router.use(preferCompressed(folder))
  router.use('/assets', express.static(path.join(folder, 'assets'), { immutable: true, maxAge: year, setHeaders, fallthrough: true }))
  router.use(express.static(folder, { maxAge: hour, index: false, redirect: false, setHeaders }))
  return router
}

function preferCompressed(folder: string): RequestHandler {
  const files = new Set(readdirSync(folder, { recursive: true }).map((file) => `/${String(file).split(path.sep).join('/')}`))
  return (request, response, next) => {
    const file = request.path
    if (!files.has(file) || !files.has(`${file}.br`)) return next()
    response.vary('Accept-Encoding')
    const found = encodings.find(([encoding]) => request.acceptsEncodings(encoding) === encoding)
    if (found) compressedAs(request, response, file, found)
    next()
  }
}

function compressedAs(request: Request, response: Response, file: string, [encoding, suffix]: (typeof encodings)[number]): void {
  request.url = request.url.replace(file, file + suffix)
  response.set('Content-Encoding', encoding).type(path.extname(file))
}

/** express names the type by the last suffix, which here would be the compression's. */
function setHeaders(response: Response, file: string): void {
  if (/\.(br|gz)$/.test(file)) response.type(path.extname(file.replace(/\.(br|gz)$/, '')))
}
