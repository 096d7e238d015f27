/**
 * Whether an answer makes its submission feedback: words, or a score of the low band. Written out and not made from the vocabulary,
 * since the partial index `answer_feedback` holds the same text, and an index is frozen by its migration; a test keeps the two in step.
 *
 * @param alias of the table `answer`, with its dot; empty in the index itself
 */
export function isFeedback(alias: string): string {
  const [text, type, score] = [`${alias}text`, `${alias}type`, `${alias}score`]
  return `(${text} <> '' or (${type} = 'nps' and ${score} <= 6) or (${type} = 'ces1' and ${score} >= 4) or (${type} = 'ces2' and ${score} <= 3) or (${type} = 'csat3' and ${score} <= 1) or (${type} = 'csat5' and ${score} <= 2) or (${type} = 'csat7' and ${score} <= 2))`
}
