using System.Collections.Frozen;

namespace CompetenceAssessment.StandardFormats.PublishedText.Families.HongKongUnitOfCompetency;

/// <summary>The verbs with which requirements and outcomes begin.</summary>
/// <param name="seen">Words with which marked items of the same document begin.</param>
internal sealed class Verbs(IEnumerable<string> seen)
{
    // Verbs that are hardly ever nouns: with a capital in the middle of a line they begin a requirement.
    private static readonly FrozenSet<string> Clear = Words(
        """
        Accept Accomplish Achieve Acquire Adapt Adhere Adjust Administer Adopt Advise Align Allocate Analyse Analyze Anticipate Apply Appraise Appreciate Appoint Arrange Ascertain Assemble
        Assess Assign Assist Assure Attain Attend Avoid Build Calculate Calibrate Clarify Classify Collaborate Collate Collect Communicate Compare Compile Complete Comply Compose
        Comprehend Compute Conclude Conduct Configure Confirm Consider Consolidate Construct Consult Convey Convert Coordinate Co-ordinate Correct Create Deal Decide Define
        Deliver Demonstrate Deploy Describe Determine Develop Devise Diagnose Differentiate Discover Discuss Disinfect Dismantle Display Distinguish Distribute Draft Draw Edit Educate Eliminate Employ Enable Encourage Enforce
        Enhance Enrich Ensure Establish Evaluate Examine Execute Exercise Exhibit Explain Explore Express Facilitate Follow Formulate Foster Fulfil Fulfill Gather Generate Give
        Grasp Handle Identify Implement Improve Incorporate Inform Initiate Inspect Install Instruct Integrate Interpret Introduce Investigate Invite Isolate Judge Keep Know Knead Lead Learn Liaise
        List Listen Locate Maintain Make Manage Master Measure Meet Memorise Memorize Minimise Minimize Mitigate Modify Monitor Motivate Negotiate Observe Obtain Operate Optimise Optimize Organise Organize
        Oversee Participate Perform Persuade Possess Practise Prepare Prescribe Present Preserve Prevent Prioritise Prioritize Procure Produce Promote Propose Protect Prove Provide Pursue Read Realise Realize Recall Receive
        Recognise Recognize Recommend Reconcile Recruit Rectify Reduce Refer Reflect Reinforce Remain Remove Repair Replace Resolve Respect Respond Retrieve Rinse Safeguard Satisfy Select Sell Serve Set
        Share Solve Specify State Sterilise Sterilize Strengthen Strive Submit Suggest Summarise Summarize Supervise Sustain Take Teach Tell Understand Undertake Uphold Utilise Utilize Update Upgrade Validate Verify Weigh Wear Write
        Be Become Capture Choose Cultivate Carry Perceive Put Familiarise Familiarize Cope Cooperate Co-operate Devote Dispose Enforce Entertain Equip Foresee Inspire Interact Mobilise Nurture Obey Oversee Pay Proactively
        """);

    // Verbs that are nouns or adjectives as well: they need a lower-case word on both sides.
    private static readonly FrozenSet<string> Doubtful = Words(
        """
        Access Account Act Address Answer Approach Audit Book Budget Care Change Check Clean Coach Contact Contract Control Contribute Cook Copy Cost Counsel Cover Cut Deal Design Detail Direct Document Drive Estimate
        Fasten Feed Fill Finish Fit Fix Forecast Guide Heat Help Host Implement Interview Label Launch Lay Lift Light Load Lock Log Look Map Mark Market Match Mix Model Move Name Note Offer Open Order Pack Paint Perfect Pick
        Place Plan Play Post Practice Press Price Process Program Programme Project Purchase Question Quote Rate Reach Record Release Report Request Research Reserve Return Review Reward Roll Run Sample Schedule Score Screen Search Secure Seek
        Separate Shape Show Sign Sort Store Study Supply Support Survey Target Test Track Trade Train Transfer Transport Treat Trim Turn Use View Visit Warm Wash Watch Welcome Work Wrap Regularly Properly Effectively Actively Correctly Clearly
        """);

    private static readonly string[] Chinese =
    [
        "瞭解", "了解", "認識", "认识", "明白", "理解", "知道", "懂得", "熟悉", "掌握", "具備", "具备", "能夠", "能够", "能", "運用", "运用", "應用", "应用", "使用", "採用", "識別", "识别", "辨別", "分辨", "分析", "評估", "评估", "評核", "檢查", "检查",
        "檢視", "檢討", "監察", "監督", "監控", "管理", "控制", "制定", "制訂", "訂定", "擬定", "擬訂", "策劃", "計劃", "規劃", "設計", "執行", "实施", "實施", "推行", "進行", "处理", "處理", "提供", "提出", "建議", "建立", "建構", "保持", "維持", "維護", "保護", "確保", "确保",
        "遵守", "遵從", "遵循", "符合", "按照", "根據", "依照", "向", "與", "协助", "協助", "支援", "指導", "指导", "培訓", "訓練", "教導", "溝通", "沟通", "聆聽", "解釋", "說明", "介紹", "推介", "推廣", "展示", "展現", "表現", "收集", "搜集", "整理", "記錄", "记录", "填寫", "編寫",
        "撰寫", "匯報", "报告", "報告", "統計", "計算", "量度", "測量", "測試", "調校", "調整", "選擇", "選用", "挑選", "準備", "预备", "預備", "清潔", "消毒", "安裝", "拆卸", "組裝", "維修", "修理", "操作", "駕駛", "跟進", "回應", "解決", "改善", "優化", "提升", "加強", "避免", "防止", "預防",
        "減少", "尊重", "保障", "注意", "留意", "查詢", "核對", "覆核", "確認", "安排", "分配", "調配", "組織", "统筹", "統籌", "協調", "參與", "把", "將", "在", "對", "有效", "適時", "定期", "主動", "沖泡", "烹調", "製作", "包裝", "運送", "存放", "貯存", "接待", "銷售", "購買", "採購", "因應", "洗", "定出", "找出", "更換", "更换", "試", "修", "發展", "發掘", "鼓勵", "激勵", "領導", "帶領", "主持", "籌備", "擬備", "審核", "審批", "批核", "評價", "比較", "判斷", "預測", "估計", "設定", "釐定", "引進", "推動", "落實", "貫徹", "達致", "達成", "完成",
    ];

    private readonly HashSet<string> own = new(seen.Where(w => w.Length > 2 && !RunningLatinNoun.Contains(w)), StringComparer.Ordinal);

    private static readonly FrozenSet<string> RunningLatinNoun = new[] { "The", "A", "An", "Knowledge", "Basic", "Types" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a word with a capital is a verb that is hardly ever anything else, or begins marked items of the document.</summary>
    public bool IsClear(string word) => Clear.Contains(word) || own.Contains(word);

    /// <summary>Whether a word with a capital may be a verb.</summary>
    public bool MayBe(string word) => IsClear(word) || Doubtful.Contains(word);

    /// <summary>Whether a Chinese text begins with such a verb.</summary>
    public static bool BeginsChinese(string text, int at) => Array.Exists(Chinese, v => string.CompareOrdinal(text, at, v, 0, v.Length) == 0);

    private static FrozenSet<string> Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
