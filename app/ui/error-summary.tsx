export type FieldProblem = { fieldId: string; label: string; sentence: string }

/** All that is wrong with a form, each a link to its field; read out as soon as it appears. */
export function ErrorSummary({ title, problems }: { title: string; problems: readonly FieldProblem[] }) {
  if (problems.length === 0) return null
  return (
    <div role="alert" className="notice notice-late">
      <p className="font-semibold">{title}</p>
      <ul className="mt-1 list-disc ps-5">
        {problems.map((problem) => (
          <li key={`${problem.fieldId} ${problem.sentence}`}>
            <a className="text-link" href={`#${problem.fieldId}`}>
              {problem.label}
            </a>
            {': '}
            {problem.sentence}
          </li>
        ))}
      </ul>
    </div>
  )
}
