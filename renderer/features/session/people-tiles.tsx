import { IconUser, IconX } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '#renderer/components/icon.tsx';
import { initialsOf } from '#renderer/lib/initials.ts';
import { forgetKnownPerson, useKnownPeople } from '#renderer/lib/known-people.ts';
import '#renderer/features/session/people-tiles.css';

interface PeopleTilesProps {
  /** The e-mail that stands in the form now; '' is «another person». */
  picked: string;
  /** Called with '' for «another person». */
  onPick: (email: string) => void;
}

/** People of this PC, as real radio buttons. Nothing where nobody has signed in yet. */
export function PeopleTiles({ picked, onPick }: PeopleTilesProps) {
  const { t } = useTranslation();
  const name = useId();
  const people = useKnownPeople();
  if (people.length === 0) return null;
  const current = people.find(({ email }) => email.toLowerCase() === picked.trim().toLowerCase())?.email ?? '';
  return (
    <div className="people" role="radiogroup" aria-label={t('people.label')}>
      {people.map(({ displayName, email }) => (
        <div key={email} className="person">
          <label>
            <input type="radio" name={name} checked={email === current} onChange={() => onPick(email)} />
            <span className="av" aria-hidden="true">
              {initialsOf(displayName)}
            </span>
            <span className="grow">
              <b className="cut">{displayName}</b>
              <small className="cut">{email}</small>
            </span>
          </label>
          <button
            type="button"
            className="inside"
            aria-label={t('people.forget', { name: displayName })}
            title={t('people.forget', { name: displayName })}
            onClick={() => {
              forgetKnownPerson(email);
              if (email === current) onPick('');
            }}
          >
            <Icon of={IconX} small />
          </button>
        </div>
      ))}
      <div className="person">
        <label>
          <input type="radio" name={name} checked={current === ''} onChange={() => onPick('')} />
          <span className="av empty" aria-hidden="true">
            <Icon of={IconUser} small />
          </span>
          <span className="grow">
            <b className="cut">{t('people.other')}</b>
          </span>
        </label>
      </div>
    </div>
  );
}
