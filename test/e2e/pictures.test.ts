import { inOneWindow } from './support/oneWindow.ts';
import { gallery } from './topics/gallery.ts';
import { history } from './topics/history.ts';
import { newUser } from './topics/newUser.ts';
import { problems } from './topics/problems.ts';
import { requests } from './topics/requests.ts';
import { storyboard } from './topics/storyboard.ts';

// The first topic starts with an empty profile.
inOneWindow('pictures', [newUser, problems, requests, history, gallery, storyboard]);
