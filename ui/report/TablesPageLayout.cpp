// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/TablesPage.h"

#include "ui/report/ReportTableView.h"
#include "ui/report/RunChoices.h"
#include "ui/report/RunList.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

QWidget *TablesPage::makeLeft()
{
    auto *chosen = new QWidget(this);
    auto *all = new QPushButton(tr("Check all"), chosen);
    all->setObjectName(u"checkAll"_s);
    all->setToolTip(tr("Compare every run"));
    auto *none = new QPushButton(tr("Check none"), chosen);
    none->setObjectName(u"checkNone"_s);
    none->setToolTip(tr("Start over with no run checked"));
    connect(all, &QPushButton::clicked, m_runs, [this] { m_runs->setAllChecked(true); });
    connect(none, &QPushButton::clicked, m_runs, [this] { m_runs->setAllChecked(false); });
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(all);
    buttons->addWidget(none);
    buttons->addStretch();
    auto *column = new QVBoxLayout(chosen);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(buttons);
    column->addWidget(m_list, 1);

    auto *empty = new QWidget(this);
    empty->setObjectName(u"tablesEmpty"_s);
    m_emptyText = new QLabel(empty);
    m_emptyText->setObjectName(u"tablesEmptyText"_s);
    m_emptyText->setAlignment(Qt::AlignCenter);
    m_emptyText->setWordWrap(true);
    m_emptyButton = new QPushButton(empty);
    m_emptyButton->setObjectName(u"tablesEmptyButton"_s);
    auto *middle = new QVBoxLayout(empty);
    middle->addStretch();
    middle->addWidget(m_emptyText);
    middle->addWidget(m_emptyButton, 0, Qt::AlignHCenter);
    middle->addStretch();
    connect(m_emptyButton, &QPushButton::clicked, this,
            [this] { m_context.navigator.showPage(m_emptyTarget); });

    m_leftStack->addWidget(chosen);
    m_leftStack->addWidget(empty);
    return m_leftStack;
}

QWidget *TablesPage::makeOverview()
{
    m_notes->setObjectName(u"overviewNotes"_s);
    m_notes->setWordWrap(true);
    auto *hint =
        new QLabel(tr("Click a line, or press Enter on it: its errors open. Several seeds of "
                      "one plan are one line: mean ± standard deviation."),
                   this);
    hint->setWordWrap(true);
    m_overview->setLinesOpen(tr("Open the run's errors (Enter)"));
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->addWidget(m_notes);
    column->addWidget(m_overview, 1);
    column->addWidget(hint);
    return box;
}

QWidget *TablesPage::makeTools()
{
    m_copy->setObjectName(u"copyTable"_s);
    m_copy->setText(tr("Copy"));
    m_copy->setToolTip(
        tr("Copy the table on the screen as text (Ctrl+C), CSV (Ctrl+Shift+C) or LaTeX "
           "(Ctrl+Shift+L)"));
    m_copy->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_copy);
    const auto add = [&](const QString &name, const QString &text, const QString &key, Form form) {
        QAction *action = menu->addAction(text, this, [this, form] { copy(form); });
        action->setObjectName(name);
        action->setShortcut(QKeySequence(key));
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
    };
    add(u"copyText"_s, tr("As &text"), u"Ctrl+C"_s, Form::Text);
    add(u"copyCsv"_s, tr("As &CSV"), u"Ctrl+Shift+C"_s, Form::Csv);
    add(u"copyLatex"_s, tr("As &LaTeX"), u"Ctrl+Shift+L"_s, Form::Latex);
    m_copy->setMenu(menu);
    m_save->setObjectName(u"saveTables"_s);
    m_save->setText(tr("Save tables…"));
    m_save->setToolTip(
        tr("Write all tables of the checked runs into a folder, as text, CSV, LaTeX and "
           "pictures (Ctrl+S)"));
    m_save->setShortcut(QKeySequence(u"Ctrl+S"_s));
    connect(m_save, &QPushButton::clicked, this, &TablesPage::save);
    m_report->setObjectName(u"reportRuns"_s);
    m_report->setText(tr("Report…"));
    m_report->setToolTip(
        tr("Write a report on the checked runs, as PDF, HTML or CSV (Ctrl+Shift+S)"));
    m_report->setShortcut(QKeySequence(u"Ctrl+Shift+S"_s));
    connect(m_report, &QPushButton::clicked, this,
            [this] { m_context.navigator.reportOn(m_runs->checkedRuns()); });
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 4);
    row->addWidget(m_copy);
    row->addWidget(m_save);
    row->addWidget(m_report);
    return box;
}

} // namespace lesiondesk
