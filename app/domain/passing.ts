/** What keeps a form from being carried out just now. Both pass, after signing in or after a while: then the same form goes through. */
export type Passing = 'signed_out' | 'away'
