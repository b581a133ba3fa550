import { pulseInputSchema } from '~/domain/pulse'

/** The face is the pressed button's value: a program that submits the form without pressing one says nothing. */
export const pulseFormSchema = pulseInputSchema
