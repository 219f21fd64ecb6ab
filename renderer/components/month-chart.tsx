import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MonthSum } from '#contract/account.ts';
import { chartTicks } from '#renderer/components/chart-scale.ts';
import { Switch } from '#renderer/components/choice.tsx';
import { useFormats } from '#renderer/lib/formats.ts';
import '#renderer/components/month-chart.css';

const foot = 22;
const top = 10;

/** As wide as its place: letters and bars keep their size. */
function useWidth() {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, width };
}

interface MonthChartProps {
  title: string;
  /** Oldest first; the last one is the present month. */
  months: readonly MonthSum[];
  height?: number;
  /** Said to the one who pays: what was received is what he paid. */
  own?: boolean;
}

/** What was invoiced and what was received, month by month; as a drawing or as a table. */
export function MonthChart({ title, months, height = 150, own = false }: MonthChartProps) {
  const { t } = useTranslation();
  const [asTable, setAsTable] = useState(false);
  const { ref, width } = useWidth();
  return (
    <section className="month-chart" aria-label={title}>
      <h2 className="sec">{title}</h2>
      {asTable ? (
        <MonthTable title={title} months={months} own={own} />
      ) : (
        <div ref={ref} style={{ height }}>
          {width > 0 && <Bars title={title} months={months} width={width} height={height} own={own} />}
        </div>
      )}
      <div className="chart-foot">
        {!asTable && <Key own={own} />}
        <span className="grow" />
        <Switch label={t('chart.asTable')} checked={asTable} onChange={setAsTable} />
      </div>
    </section>
  );
}

function Key({ own }: { own: boolean }) {
  const { t } = useTranslation();
  return (
    <p className="chart-key" aria-hidden="true">
      <span>
        <i className="sold" />
        {t('chart.sold')}
      </span>
      <span>
        <i className="paid" />
        {t(own ? 'chart.own.received' : 'chart.received')}
      </span>
    </p>
  );
}

/** In one sentence, what somebody sees who looks at the bars. */
function useSummary({ title, months, own }: Required<Omit<MonthChartProps, 'height'>>): string {
  const { t } = useTranslation();
  const { money, month } = useFormats();
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) return title;
  const sum = (key: 'soldCents' | 'receivedCents') => months.reduce((total, each) => total + each[key], 0);
  return t(own ? 'chart.own.summary' : 'chart.summary', {
    title,
    from: month(first.month, 'long'),
    to: month(last.month, 'long'),
    sold: money(sum('soldCents')),
    received: money(sum('receivedCents')),
    lastSold: money(last.soldCents),
    lastReceived: money(last.receivedCents),
  });
}

function Bars({ title, months, width, height, own }: Required<MonthChartProps> & { width: number }) {
  const formats = useFormats();
  const summary = useSummary({ title, months, own });
  const largest = Math.max(0, ...months.flatMap(({ soldCents, receivedCents }) => [soldCents, receivedCents])) / 100;
  const ticks = chartTicks(largest);
  const highest = ticks.at(-1) || 1;
  const labels = ticks.map((tick) => (highest >= 10_000 ? formats.compact(tick) : formats.number(tick)));
  const left = Math.max(...labels.map((label) => label.length)) * 7.5 + 8;
  const floor = height - foot;
  const y = (value: number) => floor - (value / highest) * (floor - top);
  const slot = (width - left) / months.length;
  const bar = Math.max(3, Math.min(16, slot / 2 - 3));
  const narrow = slot < 30;
  return (
    <svg
      className="bars"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={summary}
    >
      {months.length > 0 && <rect className="now" x={width - slot} y={top} width={slot} height={floor - top} rx={4} />}
      {ticks.map((tick, at) => (
        <g key={tick}>
          <line x1={left} x2={width} y1={y(tick)} y2={y(tick)} />
          <text x={left - 8} y={y(tick) + 3.5} textAnchor="end">
            {labels[at]}
          </text>
        </g>
      ))}
      {months.map((each, at) => {
        const centre = left + slot * (at + 0.5);
        const label = formats.month(each.month, 'short');
        const rect = (cents: number, x: number, name: string) => (
          <rect className={name} x={x} y={y(cents / 100)} width={bar} height={floor - y(cents / 100)} rx={2} />
        );
        return (
          <g key={each.month}>
            {rect(each.soldCents, centre - bar - 1, 'sold')}
            {rect(each.receivedCents, centre + 1, 'paid')}
            <text className={at === months.length - 1 ? 'now' : ''} x={centre} y={height - 6} textAnchor="middle">
              {narrow ? label.charAt(0).toLocaleUpperCase() : label}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

function MonthTable({ title, months, own }: Required<Omit<MonthChartProps, 'height'>>) {
  const { t } = useTranslation();
  const { amount, month, currency } = useFormats();
  return (
    <table className="month-table">
      <caption className="sr">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{t('chart.month')}</th>
          <th scope="col" className="num">
            {t('chart.soldIn', { currency })}
          </th>
          <th scope="col" className="num">
            {t(own ? 'chart.own.receivedIn' : 'chart.receivedIn', { currency })}
          </th>
        </tr>
      </thead>
      <tbody>
        {[...months].reverse().map((each) => (
          <tr key={each.month}>
            <th scope="row">{month(each.month, 'long')}</th>
            <td className={each.soldCents === 0 ? 'num muted' : 'num'}>{amount(each.soldCents)}</td>
            <td className={each.receivedCents === 0 ? 'num muted' : 'num'}>{amount(each.receivedCents)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
