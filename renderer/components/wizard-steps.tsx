import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import '#renderer/components/wizard-steps.css';

interface WizardStepsProps {
  label: string;
  steps: readonly string[];
  /** Index of the present step. */
  current: number;
  /** Only to steps that were already passed; absent when there is no way back. */
  onBackTo?: (step: number) => void;
}

/** Where one is, what is done and what is left, in one quiet line. */
export function WizardSteps({ label, steps, current, onBackTo }: WizardStepsProps) {
  const { t } = useTranslation();
  return (
    <ol className="steps" aria-label={label}>
      {steps.map((name, step) => {
        const passed = step < current;
        const mark = <span className="step-mark">{passed ? <IconCheck size={12} stroke={2.4} /> : step + 1}</span>;
        if (passed && onBackTo)
          return (
            <li key={name} className="passed">
              <button
                type="button"
                aria-label={t('steps.backTo', { step: name })}
                title={t('steps.backTo', { step: name })}
                onClick={() => onBackTo(step)}
              >
                {mark}
                <span className="step-name">{name}</span>
              </button>
            </li>
          );
        return (
          <li
            key={name}
            className={step === current ? 'now' : passed ? 'passed' : ''}
            aria-current={step === current ? 'step' : undefined}
          >
            {mark}
            <span className="step-name">{name}</span>
          </li>
        );
      })}
    </ol>
  );
}
