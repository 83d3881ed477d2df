import './gallery.ts';
