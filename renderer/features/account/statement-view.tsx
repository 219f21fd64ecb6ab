import { IconArrowBackUp, IconCash, IconChevronDown, IconReceipt, type Icon as TablerIcon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StatementMove } from '#contract/account.ts';
import { DayFilter } from '#renderer/components/day-filter.tsx';
import { FailureNotice } from '#renderer/components/failure-notice.tsx';
import { Icon } from '#renderer/components/icon.tsx';
import { Pager } from '#renderer/components/pager.tsx';
import {
  accountPeriods,
  isTurned,
  periodDays,
  type StatementSearch,
  usualPeriod,
} from '#renderer/features/account/account-period.ts';
import { statementPageSize } from '#renderer/features/account/statement-pages.ts';
import type { StatementDays, StatementSource } from '#renderer/features/account/statement-source.ts';
import { type ShownStatement, useStatement } from '#renderer/features/account/use-statement.ts';
import { useFormats } from '#renderer/lib/formats.ts';
import { useHotkeys } from '#renderer/lib/hotkeys.ts';
import type { Translate } from '#renderer/lib/i18n.ts';
import { useLasting } from '#renderer/lib/use-later.ts';
import '#renderer/components/list-page.css';
import '#renderer/components/data-grid.css';
import '#renderer/features/account/account.css';

interface StatementViewProps {
  source: StatementSource;
  search: StatementSearch;
  onSearch: (search: StatementSearch) => void;
  /** The way to a move's document; its bare number where there is none. */
  documentOf: (move: StatementMove) => ReactNode;
  /** The PDF of the same days. */
  paper: (days: StatementDays) => ReactNode;
  /** Said to the client himself. */
  own?: boolean;
}

/** What was charged and what was paid in a period, newest first, with the balance after each and what it began with. */
export function StatementView({ source, search, onSearch, documentOf, paper, own = false }: StatementViewProps) {
  const { t } = useTranslation();
  const today = useFormats().today();
  const turned = isTurned(search, today);
  const days = turned ? {} : periodDays(search, today);
  const statement = useStatement(source, days, search.page ?? 1);
  const shown = turned ? undefined : statement.shown;
  const slow = useLasting(!shown && !turned && !statement.error, 150);
  const turn = (page: number) => {
    if (shown && page >= 1 && page <= shown.pages) onSearch({ ...search, page: page > 1 ? page : undefined });
  };
  useHotkeys({ ',': () => turn((shown?.page ?? 1) - 1), '.': () => turn((shown?.page ?? 1) + 1) });
  return (
    <section className="statement" aria-label={t('clientAccount.statement.title')} aria-busy={slow}>
      <div className="tools">
        <h2 className="sec">{t('clientAccount.statement.title')}</h2>
        <PeriodPick search={search} onSearch={onSearch} />
        <span className="grow" />
        {!turned && paper(days)}
      </div>
      {turned && (
        <p className="msg bad statement-turned" role="alert">
          {t('clientAccount.period.turned')}
        </p>
      )}
      {!turned && statement.error && !shown && (
        <div className="tools">
          <FailureNotice error={statement.error} onRetry={statement.retry} />
        </div>
      )}
      {shown && (
        <>
          <StatementTable shown={shown} days={days} documentOf={documentOf} own={own} />
          <StatementFoot shown={shown} onPage={turn} />
        </>
      )}
      {slow && <StatementBones />}
    </section>
  );
}

function PeriodPick({ search, onSearch }: Pick<StatementViewProps, 'search' | 'onSearch'>) {
  const { t } = useTranslation();
  const { today } = useFormats();
  const period = search.period ?? usualPeriod;
  const choose = (value: string) => {
    const next = accountPeriods.find((each) => each === value) ?? usualPeriod;
    // One's own dates begin with those that were on screen.
    const own = next === 'own' ? periodDays(search, today()) : {};
    onSearch({ period: next === usualPeriod ? undefined : next, from: own.from, to: own.to, page: undefined });
  };
  return (
    <>
      <span className="pick framed">
        <select
          aria-label={t('clientAccount.period.label')}
          value={period}
          onChange={(event) => choose(event.target.value)}
        >
          {accountPeriods.map((each) => (
            <option key={each} value={each}>
              {t(`clientAccount.period.${each}`)}
            </option>
          ))}
        </select>
        <Icon of={IconChevronDown} small className="caret" />
      </span>
      {period === 'own' && (
        <>
          <DayFilter
            label={t('clientAccount.period.from')}
            value={search.from}
            onPick={(from) => onSearch({ ...search, from, page: undefined })}
          />
          <DayFilter
            label={t('clientAccount.period.to')}
            value={search.to}
            onPick={(to) => onSearch({ ...search, to, page: undefined })}
          />
        </>
      )}
    </>
  );
}

const icons: Record<StatementMove['kind'], TablerIcon> = {
  invoice: IconReceipt,
  invoiceVoid: IconArrowBackUp,
  payment: IconCash,
  paymentVoid: IconArrowBackUp,
};

function detailOf(t: Translate, date: (day: string) => string, move: StatementMove, own: boolean): string {
  if (move.kind === 'invoice' && move.dueDate) return t('clientAccount.moves.due', { date: date(move.dueDate) });
  if (own && (move.kind === 'payment' || move.kind === 'paymentVoid')) return t(`clientAccount.ownMoves.${move.kind}`);
  return t(`clientAccount.moves.${move.kind}`);
}

interface TableProps {
  shown: ShownStatement;
  days: StatementDays;
  documentOf: StatementViewProps['documentOf'];
  own: boolean;
}

function StatementTable({ shown, days, documentOf, own }: TableProps) {
  const { t } = useTranslation();
  const { head, moves, page, pages } = shown;
  if (head.total === 0 && head.openingCents === 0)
    return (
      <p className="statement-empty">
        {t(`clientAccount.statement.${days.from ? 'emptyPeriod' : own ? 'emptyOwn' : 'empty'}`)}
      </p>
    );
  return (
    <div className="statement-scroll">
      <table className="grid statement-table">
        <caption className="sr">{t('clientAccount.statement.title')}</caption>
        <StatementHead />
        <tbody>
          {moves.map((move) => (
            <MoveRow key={move.seq} move={move} documentOf={documentOf} own={own} />
          ))}
          {page === pages && days.from && <OpeningRow from={head.from} cents={head.openingCents} />}
        </tbody>
      </table>
    </div>
  );
}

function StatementHead() {
  const { t } = useTranslation();
  const { currency } = useFormats();
  const money = ['charge', 'payment', 'balance'] as const;
  return (
    <thead>
      <tr>
        <th scope="col" className="date">
          {t('clientAccount.columns.date')}
        </th>
        <th scope="col" className="document">
          {t('clientAccount.columns.document')}
        </th>
        <th scope="col">{t('clientAccount.columns.detail')}</th>
        {money.map((column) => (
          <th key={column} scope="col" className="num">
            {t(`clientAccount.columns.${column}`, { currency })}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function MoveRow({ move, documentOf, own }: Omit<TableProps, 'shown' | 'days'> & { move: StatementMove }) {
  const { t } = useTranslation();
  const { amount, date } = useFormats();
  const detail = detailOf(t, date, move, own);
  return (
    <tr>
      <td>{date(move.date)}</td>
      <td>
        <span className="nmw">
          <Icon of={icons[move.kind]} small />
          <span className="nm cut" title={move.code}>
            {documentOf(move)}
          </span>
        </span>
      </td>
      <td className="soft" title={detail}>
        {detail}
      </td>
      <td className="num">{move.amountCents > 0 && amount(move.amountCents)}</td>
      <td className="num">{move.amountCents <= 0 && amount(move.amountCents)}</td>
      <td className="num nm">{amount(move.balanceCents)}</td>
    </tr>
  );
}

function OpeningRow({ from, cents }: { from: string; cents: number }) {
  const { t } = useTranslation();
  const { amount, date } = useFormats();
  return (
    <tr className="opening">
      <td>{date(from)}</td>
      <td />
      <td>{t('clientAccount.statement.opening')}</td>
      <td />
      <td />
      <td className="num nm">{amount(cents)}</td>
    </tr>
  );
}

/** What the period comes to: with what it began with, the balance. */
function StatementFoot({
  shown: { head, moves, page },
  onPage,
}: {
  shown: ShownStatement;
  onPage: (page: number) => void;
}) {
  const { t } = useTranslation();
  const { money, date } = useFormats();
  if (head.total === 0) return null;
  const sums = [
    [t('clientAccount.statement.charged'), money(head.chargedCents)],
    [t('clientAccount.statement.paid'), money(head.paidCents)],
    [t('clientAccount.statement.closing', { date: date(head.to) }), money(head.closingCents)],
  ] as const;
  return (
    <div className="bar statement-foot">
      <dl>
        {sums.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <span className="grow" />
      <Pager page={page} pageSize={statementPageSize} shown={moves.length} total={head.total} onPage={onPage} />
    </div>
  );
}

function StatementBones() {
  return (
    <div className="bones" aria-hidden="true">
      <div />
      <div />
      <div />
    </div>
  );
}
