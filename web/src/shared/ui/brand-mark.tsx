/** Two strokes that lean on each other, held by a third: an A, and an agreement. */
export function BrandMark({
  size = 20,
  className,
}: {
  readonly size?: number;
  readonly className?: string | undefined;
}) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      className={className}
      fill="none"
      stroke="currentColor"
      strokeWidth="2.4"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
    >
      <path d="M3 17 10 3l7 14" />
      <path d="M6.6 12.6h6.8" />
    </svg>
  );
}
