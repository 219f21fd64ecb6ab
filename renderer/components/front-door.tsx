import { IconChevronDown, IconLanguage } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FrontDoorArt } from '#renderer/components/front-door-art.tsx';
import { Icon } from '#renderer/components/icon.tsx';
import { Logo } from '#renderer/components/logo.tsx';
import { currentLanguage, setLanguage } from '#renderer/lib/i18n.ts';
import '#renderer/components/front-door.css';

interface FrontDoorProps {
  /** Several steps in one place: what stands above them, and the bar that stays below. */
  steps?: { head: ReactNode; foot: ReactNode };
  children: ReactNode;
}

/** What stands before the store: set-up, sign in, a password to change. */
export function FrontDoor({ steps, children }: FrontDoorProps) {
  const { t } = useTranslation();
  return (
    <div className="door">
      <header className="door-art">
        <FrontDoorArt />
        <div className="door-brand">
          <Logo size={28} wall="#4A3F50" />
          Trastienda
        </div>
        <p>{t('door.promise')}</p>
      </header>
      {steps ? (
        <main className="door-work stepped">
          <div className="door-head">{steps.head}</div>
          <div className="door-scroll">
            <div className="door-card wide">{children}</div>
          </div>
          <div className="door-bar">{steps.foot}</div>
        </main>
      ) : (
        <main className="door-work">
          <div className="door-card">{children}</div>
          <LanguagePick />
        </main>
      )}
    </div>
  );
}

function LanguagePick() {
  const { t } = useTranslation();
  return (
    <div className="door-foot">
      <span className="pick lead">
        <Icon of={IconLanguage} small className="first" />
        <select
          aria-label={t('language.label')}
          value={currentLanguage()}
          onChange={(event) => setLanguage(event.target.value === 'en' ? 'en' : 'es')}
        >
          <option value="es">{t('language.es')}</option>
          <option value="en">{t('language.en')}</option>
        </select>
        <Icon of={IconChevronDown} small className="caret" />
      </span>
    </div>
  );
}
