// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/Reading.h"
#include "core/review/RoundChanges.h"
#include "ui/shell/Page.h"

class QStackedWidget;

namespace lesiondesk
{

class NewRoundDialog;
class ReadingView;
class RoundChangesView;
class RoundsView;

/// Review: the list of rounds, reading a round, and what a closed round changed. Works with no
/// model and no GPU. Says through the ChangeBus what was read, tagged or settled.
class ReviewPage final : public Page
{
    Q_OBJECT

public:
    explicit ReviewPage(PageContext &context, QWidget *parent = nullptr);

    QString title() const override;
    QIcon icon() const override;
    void activated() override;
    std::vector<std::pair<QString, QString>> keys() const override;

    /// Goes on reading this round as this reader.
    void openRound(RoundId id, const QString &reader);
    void showChanges(RoundId id);

public Q_SLOTS:
    /// Opens the dialog for a new round over these images.
    void offerRound(const lesiondesk::ImageSet &images);

private:
    void refreshRounds();
    void offerCommands();
    void showRounds();
    void makeRoundFrom(NewRoundDialog &dialog, const ImageSet &offered);
    void closeRoundAfterAsking(RoundId id);
    QString closingQuestion(const Round &round, const std::vector<RoundChange> &changes);
    QString suggestedName();
    void showProblem(const QString &title, const Error &error);

    PageContext &m_context;
    QStackedWidget *m_stack;
    RoundsView *m_rounds;
    ReadingView *m_reading;
    RoundChangesView *m_changes;
    bool m_stale = true; ///< the list of rounds has to be read again
};

} // namespace lesiondesk
