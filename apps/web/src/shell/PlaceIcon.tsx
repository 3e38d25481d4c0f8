const paths = {
  today: 'M4 5h12M4 10h12M4 15h7M14 14l2 2 3-4',
  participants: 'M10 3.5a2.6 2.6 0 1 1 0 5.2 2.6 2.6 0 0 1 0-5.2M4 17c.4-3.6 2.8-5.4 6-5.4s5.6 1.8 6 5.4',
  outcomes: 'M3 4c5 0 4 5 7 5s3-2 7-2M3 16c5 0 4-4 7-4s3 3 7 3',
  claims: 'M4 4h12v9H9l-4 4v-4H4zM7 7.5h6M7 10h4',
  study: 'M5 3h10v14H5zM8 7h4M8 10h4M8 13h2',
} as const;

/** Line drawings of the places, one stroke weight. */
export function PlaceIcon({ name }: { readonly name: keyof typeof paths }) {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true">
      <path
        d={paths[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
