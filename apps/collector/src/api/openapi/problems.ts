/** Responses that hold a Problem, by status. */
export function problems(...all: [status: string, description: string][]): Record<string, unknown> {
  const content = { 'application/json': { schema: { $ref: '#/components/schemas/Problem' } } }
  return Object.fromEntries(all.map(([status, description]) => [status, { description, content }]))
}
