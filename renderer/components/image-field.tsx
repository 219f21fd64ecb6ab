import { IconPhotoPlus } from '@tabler/icons-react';
import { type DragEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/button.tsx';
import { Icon } from '#renderer/components/icon.tsx';
import { type ImageProblem, readImage } from '#renderer/components/image-file.ts';
import '#renderer/components/image-field.css';

interface ImageFieldProps {
  label: string;
  help?: string;
  /** A data URL, or null without a picture. */
  value: string | null;
  onChange: (image: string | null) => void;
  error?: string | undefined;
  /** It is being saved: nothing else is taken until then. */
  busy?: boolean;
}

/** A picture by choosing or dropping a file; big ones are scaled down here. */
export function ImageField({ label, help, value, onChange, error, busy = false }: ImageFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const choose = useRef<HTMLButtonElement>(null);
  const [over, setOver] = useState(false);
  const [problem, setProblem] = useState<ImageProblem | null>(null);
  const message = problem ? t(`image.${problem}`) : error;

  async function take(file: File | undefined): Promise<void> {
    if (!file || busy) return;
    const read = await readImage(file);
    setProblem('problem' in read ? read.problem : null);
    if ('image' in read) onChange(read.image);
  }

  function onDrop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot stand beside its picture
    <div
      className={over ? 'image-field over' : 'image-field'}
      role="group"
      aria-labelledby={`${id}-label`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <span className="image-frame">
        {value ? <img src={value} alt={t('image.present', { label })} /> : <Icon of={IconPhotoPlus} />}
      </span>
      <div className="grow">
        <span className="lab" id={`${id}-label`}>
          {label}
        </span>
        <p className="help" id={`${id}-help`}>
          {[help, t('image.help')].filter(Boolean).join(' ')}
        </p>
        <div className="row">
          <Button
            ref={choose}
            small
            aria-disabled={busy}
            aria-invalid={message ? true : undefined}
            aria-describedby={message ? `${id}-message` : `${id}-help`}
            onClick={() => input.current?.click()}
          >
            {t(value ? 'image.change' : 'image.choose')}
          </Button>
          {value && (
            <Button
              small
              kind="quiet"
              aria-disabled={busy}
              onClick={() => {
                setProblem(null);
                if (!busy) onChange(null);
                choose.current?.focus();
              }}
            >
              {t('image.remove')}
            </Button>
          )}
        </div>
        {message && (
          <p className="msg bad" id={`${id}-message`} role="alert">
            {message}
          </p>
        )}
      </div>
      <input
        ref={input}
        type="file"
        hidden
        accept="image/png,image/jpeg"
        onChange={(event) => {
          void take(event.target.files?.[0]);
          // The same file again is another try.
          event.target.value = '';
        }}
      />
    </div>
  );
}
