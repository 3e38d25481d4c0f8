/** A page that says why there is nothing else, and where to go from there. */
export function NoticePage(notice: {
  readonly title: string;
  readonly text: string;
  readonly link: { readonly href: string; readonly text: string };
}) {
  return (
    <div className="letter">
      <h1>{notice.title}</h1>
      <p>{notice.text}</p>
      <p>
        <a className="button" href={notice.link.href}>
          {notice.link.text}
        </a>
      </p>
    </div>
  );
}
