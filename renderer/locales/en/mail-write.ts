/** Writing letters: to one, with a document, to many; and what came of them. */
export const mailWrite = {
  leaveTitle: 'Discard the email?',
  leaveText: 'What you wrote has not been sent and will be lost.',
  notCopied: '“{{file}}” is not part of the copy. To attach it, send it again from its client’s page.',
  quotaLeft_one: 'You have {{shown}} email left for now.',
  quotaLeft_other: 'You have {{shown}} emails left for now.',
  quotaFrees: 'You have no emails left: you can send another from {{when}}.',
  test: 'Test',
  troubledBadge_one: '{{shown}} email did not go out or is unconfirmed',
  troubledBadge_other: '{{shown}} emails did not go out or are unconfirmed',
  many: {
    nameHelp: 'Each one will read their own.',
    withoutAddress_one: '{{shown}} has no email and will be left out.',
    withoutAddress_other: '{{shown}} have no email and will be left out.',
    notActive_one: '{{shown}} is not active (suspended, inactive or archived) and will get it too.',
    notActive_other: '{{shown}} are not active (suspended, inactive or archived) and will get it too.',
    quota_one: 'Because of the 24-hour limit you can send {{shown}} email today: the rest will be left out.',
    quota_other: 'Because of the 24-hour limit you can send {{shown}} emails today: the rest will be left out.',
  },
} as const;
