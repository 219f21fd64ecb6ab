export const hints = { move: 'moverse', open: 'abrir', enterKey: 'Entrar', ctrlEnter: 'Ctrl Entrar' } as const;
