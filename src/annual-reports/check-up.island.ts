/** Drag and drop and progress for the check-up form. Without it the same form is sent by the browser alone. */
const form = document.querySelector<HTMLFormElement>('form.check-up');
const file = form?.querySelector<HTMLInputElement>('input[type=file]');

if (form && file) {
  const zone = file.closest<HTMLElement>('.field') ?? form;
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  status.className = 'progress';
  form.append(status);

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

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send(form, status);
  });
}

function send(sent: HTMLFormElement, status: HTMLElement): void {
  const bar = document.createElement('progress');
  bar.max = 1;
  const words = document.createElement('span');
  status.replaceChildren(bar, words);
  const tell = (text: string | undefined) => {
    if (words.textContent !== text) words.textContent = text ?? '';
  };
  tell(sent.dataset.sending);

  const request = new XMLHttpRequest();
  request.open('POST', sent.action);
  request.setRequestHeader('accept', 'text/html');
  request.upload.onprogress = ({ loaded, total }) => {
    bar.value = total > 0 ? loaded / total : 0;
  };
  request.upload.onload = () => {
    bar.removeAttribute('value');
    tell(sent.dataset.reading);
  };
  request.onload = () => {
    document.open();
    document.write(request.responseText);
    document.close();
    scrollTo(0, 0);
  };
  // The browser tells the reader what went wrong better than this script could.
  request.onerror = () => sent.submit();
  request.send(new FormData(sent));
}
