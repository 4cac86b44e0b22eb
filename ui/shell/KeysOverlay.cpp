// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/KeysOverlay.h"

#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

namespace
{

void addKeys(QGridLayout *grid, int column, const QString &title, const KeysOverlay::Keys &keys)
{
    auto *heading = new QLabel(title);
    QFont font = heading->font();
    font.setBold(true);
    heading->setFont(font);
    grid->addWidget(heading, 0, column, 1, 2);
    int row = 1;
    for (const auto &[key, what] : keys) {
        auto *keyLabel = new QLabel(key);
        keyLabel->setTextFormat(Qt::PlainText);
        keyLabel->setAlignment(Qt::AlignRight | Qt::AlignTop);
        keyLabel->setFont(font);
        auto *text = new QLabel(what);
        text->setTextFormat(Qt::PlainText);
        text->setWordWrap(true);
        text->setMinimumWidth(240);
        grid->addWidget(keyLabel, row, column);
        grid->addWidget(text, row, column + 1);
        ++row;
    }
    grid->setRowStretch(row, 1);
}

} // namespace

KeysOverlay::KeysOverlay(const QString &title, Keys pageKeys, Keys windowKeys, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"keysOverlay"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setFocusPolicy(Qt::StrongFocus);
    auto *sheet = new QFrame(this);
    sheet->setObjectName(u"keysSheet"_s);
    sheet->setAutoFillBackground(true);
    sheet->setFrameShape(QFrame::StyledPanel);
    auto *grid = new QGridLayout(sheet);
    grid->setContentsMargins(32, 24, 32, 24);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(6);
    if (!pageKeys.empty())
        addKeys(grid, 0, title, pageKeys);
    addKeys(grid, 2, tr("Everywhere"), windowKeys);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(sheet, 0, Qt::AlignCenter);
    setGeometry(parent->rect());
    parent->installEventFilter(this);
    show();
    raise();
    setFocus();
}

void KeysOverlay::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), QColor(0, 0, 0, 130));
}

void KeysOverlay::keyPressEvent(QKeyEvent *event)
{
    event->accept();
    close();
}

void KeysOverlay::mousePressEvent(QMouseEvent *)
{
    close();
}

bool KeysOverlay::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

} // namespace lesiondesk
