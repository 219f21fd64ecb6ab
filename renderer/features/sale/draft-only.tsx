import { type ReactNode, useEffect, useState } from 'react';

interface DraftOnlyProps {
  isDraft: boolean;
  /** Where to instead. */
  onOther: () => void;
  children: ReactNode;
}

/** Only drafts are written. What somebody else issues meanwhile stays open here: saving it will say so, and nothing typed is lost. */
export function DraftOnly({ isDraft, onOther, children }: DraftOnlyProps) {
  // Decided as the page opens.
  const [was] = useState(isDraft);
  const [goElsewhere] = useState(() => onOther);
  useEffect(() => {
    if (!was) goElsewhere();
  }, [was, goElsewhere]);
  return was ? children : null;
}
