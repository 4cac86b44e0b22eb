// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/Theme.h"

#include <QApplication>
#include <QPalette>
#include <QSettings>
#include <QStyle>
#include <QStyleFactory>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

const QColor kAccent(0x00, 0x72, 0xb2);

QPalette lightPalette()
{
    QPalette palette;
    palette.setColor(QPalette::Window, QColor(0xf4, 0xf4, 0xf5));
    palette.setColor(QPalette::WindowText, QColor(0x1c, 0x1c, 0x1e));
    palette.setColor(QPalette::Base, Qt::white);
    palette.setColor(QPalette::AlternateBase, QColor(0xec, 0xed, 0xef));
    palette.setColor(QPalette::Text, QColor(0x1c, 0x1c, 0x1e));
    palette.setColor(QPalette::Button, QColor(0xf0, 0xf0, 0xf1));
    palette.setColor(QPalette::ButtonText, QColor(0x1c, 0x1c, 0x1e));
    palette.setColor(QPalette::BrightText, Qt::white);
    palette.setColor(QPalette::ToolTipBase, QColor(0x2b, 0x2d, 0x30));
    palette.setColor(QPalette::ToolTipText, QColor(0xf4, 0xf4, 0xf5));
    palette.setColor(QPalette::PlaceholderText, QColor(0x5f, 0x63, 0x68));
    palette.setColor(QPalette::Link, kAccent);
    palette.setColor(QPalette::LinkVisited, kAccent);
    palette.setColor(QPalette::Light, Qt::white);
    palette.setColor(QPalette::Midlight, QColor(0xe6, 0xe6, 0xe8));
    palette.setColor(QPalette::Mid, QColor(0xc4, 0xc5, 0xc9));
    palette.setColor(QPalette::Dark, QColor(0xa0, 0xa2, 0xa8));
    palette.setColor(QPalette::Shadow, QColor(0x70, 0x72, 0x78));
    return palette;
}

QPalette darkPalette()
{
    QPalette palette;
    palette.setColor(QPalette::Window, QColor(0x25, 0x27, 0x2a));
    palette.setColor(QPalette::WindowText, QColor(0xe8, 0xe9, 0xeb));
    palette.setColor(QPalette::Base, QColor(0x1b, 0x1d, 0x1f));
    palette.setColor(QPalette::AlternateBase, QColor(0x2e, 0x31, 0x35));
    palette.setColor(QPalette::Text, QColor(0xe8, 0xe9, 0xeb));
    palette.setColor(QPalette::Button, QColor(0x32, 0x35, 0x39));
    palette.setColor(QPalette::ButtonText, QColor(0xe8, 0xe9, 0xeb));
    palette.setColor(QPalette::BrightText, Qt::white);
    palette.setColor(QPalette::ToolTipBase, QColor(0x3a, 0x3d, 0x42));
    palette.setColor(QPalette::ToolTipText, QColor(0xf4, 0xf4, 0xf5));
    palette.setColor(QPalette::PlaceholderText, QColor(0xa3, 0xa7, 0xad));
    palette.setColor(QPalette::Link, QColor(0x6c, 0xb8, 0xe6));
    palette.setColor(QPalette::LinkVisited, QColor(0x6c, 0xb8, 0xe6));
    palette.setColor(QPalette::Light, QColor(0x4a, 0x4e, 0x54));
    palette.setColor(QPalette::Midlight, QColor(0x3c, 0x40, 0x45));
    palette.setColor(QPalette::Mid, QColor(0x4a, 0x4e, 0x54));
    palette.setColor(QPalette::Dark, QColor(0x14, 0x15, 0x17));
    palette.setColor(QPalette::Shadow, Qt::black);
    return palette;
}

} // namespace

void applyTheme(QApplication &application, Appearance appearance)
{
    static const bool systemIsDark =
        application.palette().color(QPalette::Window).lightness() < 128;
    const bool dark =
        appearance == Appearance::Dark || (appearance == Appearance::System && systemIsDark);
    if (application.style()->name() != u"fusion"_s)
        application.setStyle(QStyleFactory::create(u"Fusion"_s));
    QPalette palette = dark ? darkPalette() : lightPalette();
    palette.setColor(QPalette::Highlight, kAccent);
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Inactive, QPalette::Highlight, kAccent);
    const QColor disabled = dark ? QColor(0x7c, 0x80, 0x86) : QColor(0x94, 0x97, 0x9c);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, disabled);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, disabled);
    application.setPalette(palette);
    QToolTip::setPalette(palette);
}

Appearance storedAppearance()
{
    const int stored = QSettings().value(u"window/appearance"_s, 0).toInt();
    return stored == 1 ? Appearance::Light : stored == 2 ? Appearance::Dark : Appearance::System;
}

void storeAppearance(Appearance appearance)
{
    QSettings().setValue(u"window/appearance"_s, static_cast<int>(appearance));
}

} // namespace lesiondesk
