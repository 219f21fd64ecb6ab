export const hints = { move: 'move', open: 'open', enterKey: 'Enter', ctrlEnter: 'Ctrl Enter' } as const;
