/** The default colours, and the red of mistakes, which no theme sets. The SDK's style sheet has the same values. */
export const ownColours = {
  light: { accent: '#4f46e5', accentText: '#fff', surface: '#fff', text: '#191a1f', bad: '#c0262d' },
  dark: { accent: '#98a0ff', accentText: '#12131c', surface: '#1d1e24', text: '#f1f1f4', bad: '#ff9a9a' },
} as const
