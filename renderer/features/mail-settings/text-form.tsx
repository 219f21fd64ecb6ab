import { IconRestore } from '@tabler/icons-react';
import { type RefObject, useMemo, useRef } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { type MailTemplate, templateFields } from '#contract/mail.ts';
import { Button } from '#renderer/components/button.tsx';
import { SettingsForm } from '#renderer/components/settings-form.tsx';
import { TextAreaField, TextField } from '#renderer/components/text-field.tsx';
import { fieldsOf, filledWith, sampleValues } from '#renderer/features/mail-settings/text-values.ts';
import { type TextForm as FormState, useTextForm } from '#renderer/features/mail-settings/use-text-form.ts';
import { makeFormats } from '#renderer/lib/formats.ts';
import { useStore } from '#renderer/lib/store-context.ts';

type TextBox = HTMLInputElement | HTMLTextAreaElement;

export function TextForm({ template }: { template: MailTemplate }) {
  const { t } = useTranslation();
  const state = useTextForm(template);
  const { form, errorOf } = state;
  /** Where a chip puts its field: the box that had the cursor last. */
  const last = useRef<TextBox | null>(null);
  const title = t(`mailSettings.templates.${template.name}`);
  const samples = useSamples(template);
  return (
    <div className="mail-text-form">
      <SettingsForm
        of={state}
        error={state.error}
        pending={state.pending}
        saveLabel={t('mailSettings.saveText')}
        aside={<Preview state={state} samples={samples} />}
        action={
          state.base.own && (
            <Button icon={IconRestore} disabled={state.isDirty} aria-disabled={state.pending} onClick={state.restore}>
              {t('mailSettings.restoreText')}
            </Button>
          )
        }
      >
        <h2 className="sec">{title}</h2>
        <p className="muted small">{t(`mailSettings.templateUses.${template.name}`)}</p>
        <div className="g mail-words">
          <TextField
            span={6}
            required
            spellCheck
            label={t('mail.subject')}
            error={errorOf('subject')}
            onFocus={({ currentTarget }) => {
              last.current = currentTarget;
            }}
            {...form.register('subject')}
          />
          <div className="f c6 mail-message">
            <TextAreaField
              span={6}
              required
              rows={12}
              label={t('mail.message')}
              error={errorOf('message')}
              onFocus={({ currentTarget }) => {
                last.current = currentTarget;
              }}
              {...form.register('message')}
            />
          </div>
        </div>
        <FieldChips template={template} state={state} samples={samples} last={last} />
      </SettingsForm>
    </div>
  );
}

type Samples = Readonly<Record<string, string>>;

/** In the letter's own language and its way of writing money, which need not be those of the screen. */
function useSamples({ name, language }: MailTemplate): Samples {
  const { t } = useTranslation();
  const store = useStore();
  return useMemo(
    () => sampleValues({ name, language }, makeFormats(t, language, store), store?.name ?? ''),
    [t, name, language, store],
  );
}

interface FieldChipsProps {
  template: MailTemplate;
  state: FormState;
  samples: Samples;
  last: RefObject<TextBox | null>;
}

/** What may stand in the text, put in at the cursor by a click. */
function FieldChips({ template: { name }, state: { form, element }, samples, last }: FieldChipsProps) {
  const { t } = useTranslation();
  function insert(field: string): void {
    const message = element.current?.querySelector<TextBox>('[name="message"]') ?? null;
    const box = field === 'secret' ? message : (last.current ?? message);
    if (!box) return;
    const [from, to] = [box.selectionStart ?? box.value.length, box.selectionEnd ?? box.value.length];
    box.setRangeText(`{${field}}`, from, to, 'end');
    form.setValue(box.name === 'subject' ? 'subject' : 'message', box.value, {
      shouldDirty: true,
      shouldValidate: true,
    });
    box.focus();
  }
  return (
    <section className="mail-chips" aria-label={t('mailSettings.insert')}>
      <p className="lab">{t('mailSettings.insert')}</p>
      <div>
        {fieldsOf(name).map((field) => (
          <button
            key={field}
            type="button"
            className="tag"
            title={t('mailSettings.becomes', { field: `{${field}}`, value: samples[field] ?? '' })}
            onClick={() => insert(field)}
          >
            {t(`mailSettings.fields.${field as 'name'}`)}
            <code>{`{${field}}`}</code>
            <span className="mail-becomes" aria-hidden="true">
              → {samples[field]}
            </span>
            {templateFields[name].required.includes(field) && (
              <span className="rq" title={t('mailSettings.needed')}>
                *
              </span>
            )}
          </button>
        ))}
      </div>
    </section>
  );
}

/** As it would be read, with invented values. */
function Preview({ state: { form }, samples }: { state: FormState; samples: Samples }) {
  const { t } = useTranslation();
  const [subject, message] = useWatch({ control: form.control, name: ['subject', 'message'] });
  return (
    <aside className="review mail-preview" aria-label={t('mailSettings.preview')}>
      <h2 className="sec">{t('mailSettings.preview')}</h2>
      <p className="muted small">{t('mailSettings.previewNote')}</p>
      <article>
        <h3>{filledWith(subject, samples)}</h3>
        <p>{filledWith(message, samples)}</p>
      </article>
    </aside>
  );
}
