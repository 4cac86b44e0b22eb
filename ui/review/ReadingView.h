// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/review/ReviewSession.h"
#include "ui/shell/Page.h"

#include <functional>
#include <memory>

class QAction;
class QLabel;
class QPushButton;
class QSplitter;

namespace lesiondesk
{

class CaseStrip;
class ImageViewer;
class ReadingHeader;
class VerdictPanel;

/// Reading one round: one image large, everything else by single keys. Every decision goes to the
/// session, which stores it before the next image is shown. In a blind round no text of this view
/// depends on the image that is shown.
class ReadingView final : public QWidget
{
    Q_OBJECT

public:
    explicit ReadingView(PageContext &context, QWidget *parent = nullptr);
    ~ReadingView() override;

    void start(std::unique_ptr<ReviewSession> session);
    /// Ends the session; everything is on disk already.
    void stop();
    const ReviewSession *session() const { return m_session.get(); }
    static std::vector<std::pair<QString, QString>> keys();

Q_SIGNALS:
    /// A reading was stored or taken back.
    void readingChanged(lesiondesk::ImageId image);
    void leaveRequested();
    void closeRequested();

private:
    QAction *makeAction(const QString &name, const QString &text, const QString &toolTip,
                        const QList<QKeySequence> &keys, std::function<void()> run);
    void makeActions();
    void layOut();
    void connectPanel();
    /// Does what `decide` says to the session, unless another image of the case is being looked at.
    void decide(const std::function<Result<bool>(ReviewSession &)> &decide, bool storesReading);
    void stepConfidence(int step);
    void showImage();
    void refresh();
    void look(ImageId id);
    void lookAtNext();
    void leave();
    void onFailed(ImageId id);

    PageContext &m_context;
    std::unique_ptr<ReviewSession> m_session;
    ReadingHeader *m_header;
    ImageViewer *m_viewer;
    QLabel *m_notice;
    QLabel *m_facts;
    QPushButton *m_close;
    CaseStrip *m_strip;
    VerdictPanel *m_panel;
    QSplitter *m_splitter;
    QAction *m_undo = nullptr;
    QAction *m_skip = nullptr;
    QAction *m_back = nullptr;
    QAction *m_agree = nullptr;
    bool m_begun = false; ///< something was chosen for this image, but not all
    ImageId m_looking;    ///< another image of the case that is shown large
};

} // namespace lesiondesk
