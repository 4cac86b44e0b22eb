// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

#include <cmath>

namespace lesiondesk
{

/// The colours of the plots: blue for right, orange for wrong (told apart by every kind of colour
/// vision), blended into the palette's background so that light and dark both work.
namespace plotcolours
{
inline const QColor kRight(0x00, 0x72, 0xB2);
inline const QColor kWrong(0xD5, 0x5E, 0x00);

/// `fraction` of the colour over the background.
inline QColor blended(const QColor &colour, const QColor &background, double fraction)
{
    const auto mix = [fraction](int a, int b) { return static_cast<int>(b + (a - b) * fraction); };
    return {mix(colour.red(), background.red()), mix(colour.green(), background.green()),
            mix(colour.blue(), background.blue())};
}

/// Black or white, whichever is easier to read on this fill (WCAG relative luminance).
inline QColor textOn(const QColor &fill)
{
    const auto linear = [](double c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    const double luminance = 0.2126 * linear(fill.redF()) + 0.7152 * linear(fill.greenF()) +
                             0.0722 * linear(fill.blueF());
    // Contrast with white equals contrast with black at 0.179.
    return luminance > 0.179 ? QColor(Qt::black) : QColor(Qt::white);
}

inline QColor faded(QColor colour, double alpha)
{
    colour.setAlphaF(static_cast<float>(alpha));
    return colour;
}
} // namespace plotcolours

} // namespace lesiondesk
