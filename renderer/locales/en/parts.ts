export const image = {
  choose: 'Choose picture…',
  change: 'Change…',
  remove: 'Remove',
  present: 'Present {{label}}',
  help: 'PNG or JPEG; you can also drop it here. Big ones are scaled down.',
  kind: 'That file is neither PNG nor JPEG. Choose another one.',
  tooHeavy: 'That picture is too heavy. Choose a smaller one.',
  unreadable: 'That picture could not be read. It may be damaged: choose another one.',
};

export const passwordScore = {
  empty: 'At least 8 characters. A short sentence is easier to remember.',
  short: 'At least 8 characters.',
  guessable: 'Easy to guess. It is accepted, but a sentence of your own is better.',
  enough: 'Enough. Longer is better.',
  good: 'Good.',
  strong: 'Very good.',
};

export const steps = { backTo: 'Back to {{step}}' };
