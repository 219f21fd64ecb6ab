import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/components/button.tsx';
import { centred } from '#renderer/features/client/client-around.ts';
import { type ListOrder, neighboursOptions, placeInList, walkTo } from '#renderer/features/client/client-place.ts';
import { clientOptions } from '#renderer/features/client/client-queries.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import { useHotkeys } from '#renderer/lib/hotkeys.ts';
import { queryClient } from '#renderer/lib/query-client.ts';

type Side = 'previous' | 'next';

/** The button that was pressed is gone with its record; the next record's own takes the focus. */
let pressed: Side | null = null;

interface NeighboursProps {
  id: string;
  onOpen: (id: string) => void;
}

/** «4 de 87» and the way to the records around, in the list one came from. Nothing when one came another way. */
export function ClientNeighbours({ id, onOpen }: NeighboursProps) {
  const { t } = useTranslation();
  const { count } = useFormats();
  const found = placeInList(id);
  const order = found?.order ?? {};
  const position = found?.position ?? 1;
  const query = useQuery({ ...neighboursOptions({ order, position }), enabled: found !== null });
  const around = (found && query.data && centred(id, position, query.data)) ?? null;
  const previousId = around?.previousId ?? null;
  const nextId = around?.nextId ?? null;
  const at = around?.position ?? position;
  useReadAhead(previousId, order, at - 1);
  useReadAhead(nextId, order, at + 1);

  const buttons = useRef<Record<Side, HTMLButtonElement | null>>({ previous: null, next: null });
  const ready = around !== null;
  useEffect(() => {
    if (!ready || !pressed) return;
    const { [pressed]: wanted, previous, next } = buttons.current;
    pressed = null;
    [wanted, next, previous].find((button) => button && !button.disabled)?.focus();
  }, [ready]);

  function go(side: Side): void {
    const target = side === 'previous' ? previousId : nextId;
    if (!target) return;
    walkTo({ id: target, position: at + (side === 'previous' ? -1 : 1), order });
    onOpen(target);
  }
  useHotkeys({ k: () => go('previous'), j: () => go('next') });

  if (!around) return null;
  const sides = [
    { side: 'previous' as const, icon: IconArrowUp, target: previousId, key: 'K' },
    { side: 'next' as const, icon: IconArrowDown, target: nextId, key: 'J' },
  ];
  return (
    <nav className="around" aria-label={t('neighbours.label')}>
      <span>{t('neighbours.position', { position: count(at), total: count(around.total) })}</span>
      {sides.map(({ side, icon, target, key }) => (
        <Button
          key={side}
          ref={(button) => {
            buttons.current[side] = button;
          }}
          small
          kind="quiet"
          icon={icon}
          disabled={target === null}
          aria-label={t(`neighbours.${side}`)}
          title={`${t(`neighbours.${side}`)} (${key})`}
          onClick={() => {
            pressed = side;
            go(side);
          }}
        />
      ))}
    </nav>
  );
}

/** Turning to it then takes no time, and neither does turning on from there. */
function useReadAhead(id: string | null, order: ListOrder, position: number): void {
  const orderKey = JSON.stringify(order);
  useEffect(() => {
    if (!id) return;
    void queryClient.prefetchQuery(clientOptions(id));
    void queryClient.prefetchQuery(neighboursOptions({ order: JSON.parse(orderKey) as ListOrder, position }));
  }, [id, orderKey, position]);
}
