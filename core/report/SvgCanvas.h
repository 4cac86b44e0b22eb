// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <utility>
#include <vector>

namespace lesiondesk
{

/// Red, green and blue, 0 to 255; with what is needed to read text on it.
struct SvgColour {
    int red = 0;
    int green = 0;
    int blue = 0;

    QString text() const; ///< #0072b2
    /// `share` of this colour over white.
    SvgColour overWhite(double share) const;
    /// Black or white, whichever has more contrast on this colour (WCAG relative luminance).
    SvgColour readable() const;
};

/// The colours of all pictures: blue for right and orange for wrong, told apart by every kind of
/// colour vision, and greys for what stands behind.
namespace svgcolours
{
inline constexpr SvgColour kRight{0x00, 0x72, 0xB2};
inline constexpr SvgColour kWrong{0xD5, 0x5E, 0x00};
inline constexpr SvgColour kGrid{0xDD, 0xDD, 0xDD};
inline constexpr SvgColour kMark{0x77, 0x77, 0x77};
inline constexpr SvgColour kFaint{0x55, 0x55, 0x55};
} // namespace svgcolours

/// A picture drawn as SVG text on a white ground: shapes in the order of the calls, coordinates in
/// pixels, text escaped. Needs no screen; any thread.
class SvgCanvas
{
public:
    enum class Anchor { Start, Middle, End };

    SvgCanvas(double width, double height, const QString &title);

    void rect(double x, double y, double width, double height, SvgColour fill);
    void frame(double x, double y, double width, double height, SvgColour line);
    void line(double x1, double y1, double x2, double y2, SvgColour colour, double width = 1,
              const QString &dashes = {});
    void polyline(const std::vector<std::pair<double, double>> &points, SvgColour colour,
                  double width);
    void circle(double x, double y, double radius, SvgColour fill);
    void text(double x, double y, const QString &words, double size = 12,
              Anchor anchor = Anchor::Start, SvgColour colour = {0x22, 0x22, 0x22},
              bool bold = false);
    /// Reads upwards.
    void uprightText(double x, double y, const QString &words, double size = 12);

    QByteArray finished() const; ///< UTF-8

private:
    QString m_svg;
};

} // namespace lesiondesk
