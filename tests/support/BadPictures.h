// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace lesiondesk::test
{

/// Writes the bytes; fails the test program where that is impossible.
void writeBytes(const QString &path, const QByteArray &bytes);
QByteArray readBytes(const QString &path);
/// The JPEG with an EXIF block put behind its start marker that holds this orientation (1 to 8).
QByteArray withExifOrientation(const QByteArray &jpeg, int orientation);
/// A whole, valid, black PNG of one bit a pixel: 20,000 × 20,000 pixels take some 50 kB.
QByteArray blackPng(int width, int height);

} // namespace lesiondesk::test
