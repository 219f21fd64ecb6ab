import { useState } from 'react';
import { ComboField, type ComboOption } from '#renderer/components/combo-field.tsx';
import type { FieldShell } from '#renderer/components/field.tsx';
import { useSettled } from '#renderer/lib/use-later.ts';

export interface Picked {
  readonly id: string;
  readonly name: string;
}

interface RecordPickerProps extends FieldShell {
  value: Picked | null;
  onPick: (picked: Picked | null) => void;
  onBlur?: () => void;
  /** What matches the text; undefined while the answer is on its way. */
  useOptions: (text: string) => { options: readonly ComboOption[] | undefined; failed: boolean };
  /** `unpicked`: where text that is nobody's is a mistake. */
  words: { empty: string; none: string; searching: string; failed: string; unpicked?: string };
}

const debounceMs = 150;

/** One record of many, by typing a part of what it is called. What is typed and not picked is nobody. */
export function RecordPicker({ value, onPick, onBlur, useOptions, words, ...shell }: RecordPickerProps) {
  const [text, setText] = useState(value?.name ?? '');
  const [pickedId, setPickedId] = useState(value?.id);
  const [left, setLeft] = useState(false);
  if (value && value.id !== pickedId) {
    setPickedId(value.id);
    setText(value.name);
  } else if (!value && pickedId !== undefined) {
    // Taken away from outside: its name does not stay behind.
    setPickedId(undefined);
    setText('');
  }
  // What stands for the chosen one is no search.
  const wanted = value ? '' : text.trim();
  const search = useSettled(wanted, debounceMs);
  const { options, failed } = useOptions(search);
  const unpicked = left && !value && wanted !== '' ? words.unpicked : undefined;
  const current = search === wanted && options !== undefined;

  function none(): string {
    if (failed) return words.failed;
    if (wanted === '') return words.empty;
    return current ? words.none : words.searching;
  }

  return (
    <ComboField
      {...shell}
      listOnly
      error={unpicked ?? shell.error}
      text={text}
      options={wanted === '' ? [] : (options ?? [])}
      current={current}
      onType={(typed) => {
        setText(typed);
        setLeft(false);
        setPickedId(undefined);
        if (value) onPick(null);
      }}
      onPick={(id) => {
        const option = options?.find((each) => each.value === id);
        if (option) onPick({ id, name: option.label });
      }}
      onBlur={() => {
        setLeft(true);
        onBlur?.();
      }}
      noneText={none()}
    />
  );
}
