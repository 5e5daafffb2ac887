/** Drag and drop and progress for the check-up form. Without it the same form is sent by the browser alone. */
function start(): void {
  const form = document.querySelector<HTMLFormElement>('form.check-up');
  const file = form?.querySelector<HTMLInputElement>('input[type=file]');
  if (!form || !file) return;

  const zone = file.closest<HTMLElement>('.field') ?? form;
  const invitation = document.createElement('p');
  invitation.className = 'drop-hint';
  invitation.textContent = form.dataset.drop ?? '';
  zone.append(invitation);
  for (const name of ['dragenter', 'dragover']) {
    zone.addEventListener(name, (event) => {
      event.preventDefault();
      zone.classList.add('drop-here');
    });
  }
  for (const name of ['dragleave', 'drop']) zone.addEventListener(name, () => zone.classList.remove('drop-here'));
  zone.addEventListener('drop', (event) => {
    event.preventDefault();
    const files = event.dataTransfer?.files;
    if (!files?.length) return;
    file.files = files;
    form.requestSubmit();
  });

  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  status.className = 'progress';
  form.append(status);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send(form, status);
  });
}

function send(form: HTMLFormElement, status: HTMLElement): void {
  const bar = document.createElement('progress');
  bar.max = 1;
  const words = document.createElement('span');
  words.textContent = form.dataset.sending ?? '';
  status.replaceChildren(bar, words);

  const request = new XMLHttpRequest();
  request.open('POST', form.action);
  request.setRequestHeader('accept', 'text/html');
  request.upload.onprogress = ({ loaded, total }) => {
    bar.value = total > 0 ? loaded / total : 0;
  };
  request.upload.onload = () => {
    bar.removeAttribute('value');
    words.textContent = form.dataset.reading ?? '';
  };
  request.onload = () => show(request.responseText);
  // The browser tells the reader what went wrong better than this script could.
  request.onerror = () => form.submit();
  request.send(new FormData(form));
}

/** The answer takes the place of the page, as if the browser had sent the form. */
function show(html: string): void {
  const answer = new DOMParser().parseFromString(html, 'text/html');
  document.title = answer.title;
  document.body.replaceWith(document.adoptNode(answer.body));
  scrollTo(0, 0);
  document.querySelector<HTMLElement>('main')?.focus();
  start();
}

start();
