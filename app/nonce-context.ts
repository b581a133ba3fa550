import { createContext, useContext } from 'react'

/** The response's nonce. Empty in the browser, which hides the attribute from scripts, so both sides agree. */
export const NonceContext = createContext('')

export const useNonce = () => useContext(NonceContext)
