// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/review/RoundTableModel.h"

#include <QWidget>

#include <functional>

class QAction;
class QLabel;
class QLineEdit;
class QHBoxLayout;
class QTableView;

namespace lesiondesk
{

/// Where review begins: the rounds of the project, who reads, and what can be done with a round.
class RoundsView final : public QWidget
{
    Q_OBJECT

public:
    explicit RoundsView(QWidget *parent = nullptr);

    /// Replaces the lines; the round that was selected stays selected, else the first is.
    void setLines(std::vector<RoundLine> lines);
    void select(RoundId id);
    RoundId selected() const;
    QString reader() const;
    void setReader(const QString &reader);
    /// Nothing can be changed in a project that was opened for reading only.
    void setReadOnly(bool readOnly);
    static std::vector<std::pair<QString, QString>> keys();

Q_SIGNALS:
    void openRequested(lesiondesk::RoundId id);
    void newRequested();
    void closeRequested(lesiondesk::RoundId id);
    void changesRequested(lesiondesk::RoundId id);
    void readerChanged(const QString &reader);

private:
    QAction *makeAction(const QString &name, const QString &text, const QString &toolTip,
                        const QKeySequence &key, std::function<void()> run);
    void updateActions();
    void activate();

    RoundTableModel *m_model;
    QTableView *m_table;
    QLabel *m_empty;
    QLineEdit *m_reader;
    QHBoxLayout *m_buttons;
    QAction *m_open;
    QAction *m_new;
    QAction *m_close;
    QAction *m_changes;
    bool m_readOnly = false;
};

} // namespace lesiondesk
