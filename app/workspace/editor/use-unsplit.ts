import { useEffect } from 'react'
import type { Section } from '~/domain/sections'
import { focusPlace, pasteBoxId } from './anchors'
import type { EditorOutcome } from './editor-outcome'

const NONE: readonly Section[] = []

/** Brings who pressed Save to the text that they pasted and never split, which a Save alone would lose. */
export function useUnsplit(outcome: EditorOutcome | undefined): readonly Section[] {
  const unsplit = outcome?.unsplit ?? NONE
  useEffect(() => {
    const [first] = unsplit
    if (first) focusPlace(pasteBoxId(first))
  }, [unsplit])
  return unsplit
}
