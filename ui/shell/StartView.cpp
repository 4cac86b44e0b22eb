// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/StartView.h"

#include "ui/shell/RecentProjects.h"

#include <QCommandLinkButton>
#include <QIcon>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

StartView::StartView(bool canMakeSample, QWidget *parent) : QWidget(parent)
{
    setObjectName(u"startView"_s);
    auto *column = new QWidget(this);
    column->setFixedWidth(440);
    auto *inside = new QVBoxLayout(column);
    inside->setSpacing(8);
    auto *logo = new QLabel(column);
    logo->setPixmap(QIcon(u":/icons/lesiondesk.svg"_s).pixmap(64, 64));
    auto *title = new QLabel(tr("LesionDesk"), column);
    QFont font = title->font();
    font.setPointSizeF(font.pointSizeF() * 2);
    title->setFont(font);
    auto *what =
        new QLabel(tr("Review, train and look again: a workstation for sets of skin-lesion "
                      "images. Everything stays on this machine."),
                   column);
    what->setWordWrap(true);
    inside->addWidget(logo);
    inside->addWidget(title);
    inside->addWidget(what);
    inside->addSpacing(16);

    const auto add = [&](const QString &name, const QString &text, const QString &description) {
        auto *button = new QCommandLinkButton(text, description, column);
        button->setObjectName(name);
        button->setToolTip(description);
        button->setIcon({});
        inside->addWidget(button);
        return button;
    };
    connect(add(u"startOpen"_s, tr("Open a project"), tr("A folder whose name ends in .lesion")),
            &QPushButton::clicked, this, &StartView::openRequested);
    connect(add(u"startNew"_s, tr("New project"), tr("Empty, ready to import your images")),
            &QPushButton::clicked, this, &StartView::newRequested);
    if (canMakeSample) {
        connect(add(u"startSample"_s, tr("Look at the sample"),
                    tr("Artificial pictures, drawn on the spot, to try everything out")),
                &QPushButton::clicked, this, &StartView::sampleRequested);
    }
    inside->addSpacing(8);
    m_recent = new QVBoxLayout;
    m_recent->setSpacing(2);
    inside->addLayout(m_recent);

    auto *layout = new QVBoxLayout(this);
    layout->addStretch(1);
    layout->addWidget(column, 0, Qt::AlignHCenter);
    layout->addStretch(2);
    refresh();
}

void StartView::refresh()
{
    while (QLayoutItem *item = m_recent->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater(); // one of them may be what was clicked
        delete item;
    }
    const QStringList folders = RecentProjects::folders();
    if (folders.isEmpty())
        return;
    auto *heading = new QLabel(tr("Opened last"), this);
    heading->setForegroundRole(QPalette::PlaceholderText);
    m_recent->addWidget(heading);
    for (const QString &folder : folders) {
        auto *button = new QPushButton(RecentProjects::nameOf(folder), this);
        button->setObjectName(u"recentProject"_s);
        button->setFlat(true);
        button->setToolTip(tr("Open this project"));
        button->setStyleSheet(u"text-align: left; padding: 4px 8px;"_s);
        connect(button, &QPushButton::clicked, this,
                [this, folder] { Q_EMIT projectChosen(folder); });
        m_recent->addWidget(button);
    }
}

} // namespace lesiondesk
